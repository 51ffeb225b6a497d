import { expect, it } from 'vitest';
import { hasAvx2 } from './this-pc.ts';

const linux = { platform: 'linux', arch: 'x64' };

it('reads from Linux whether the processor has AVX2', () => {
  expect(hasAvx2(linux, () => 'model name\t: old\nflags\t\t: fpu sse4_2 avx\n')).toBe(false);
  expect(hasAvx2(linux, () => 'flags\t\t: fpu avx avx2 fma\nflags\t\t: fpu\n')).toBe(true);
});

it('says that it cannot be seen where nothing says it', () => {
  expect(hasAvx2(linux, () => '')).toBeNull();
  expect(
    hasAvx2(linux, () => {
      throw new Error('no such file');
    }),
  ).toBeNull();
  expect(hasAvx2({ platform: 'win32', arch: 'x64' })).toBeNull();
  expect(hasAvx2({ platform: 'linux', arch: 'arm64' })).toBeNull();
});
