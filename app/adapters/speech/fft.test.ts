import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFft } from './fft.ts';

function naive(re: readonly number[], im: readonly number[]): { re: number[]; im: number[] } {
  const size = re.length;
  const out = { re: new Array<number>(size).fill(0), im: new Array<number>(size).fill(0) };
  for (let k = 0; k < size; k++)
    for (let n = 0; n < size; n++) {
      const angle = (-2 * Math.PI * k * n) / size;
      const [x = 0, y = 0] = [re[n], im[n]];
      out.re[k] = (out.re[k] ?? 0) + x * Math.cos(angle) - y * Math.sin(angle);
      out.im[k] = (out.im[k] ?? 0) + x * Math.sin(angle) + y * Math.cos(angle);
    }
  return out;
}

const sizes = fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 48, 100, 400);
const signal = sizes.chain((size) => {
  const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size });
  return fc.tuple(numbers, numbers);
});

describe('fft', () => {
  it('answers as the plain sum of the definition does', () => {
    fc.assert(
      fc.property(signal, ([re, im]) => {
        const [gotRe, gotIm] = [Float64Array.from(re), Float64Array.from(im)];
        createFft(re.length).transform(gotRe, gotIm);
        const want = naive(re, im);
        for (let k = 0; k < re.length; k++) {
          expect(gotRe[k]).toBeCloseTo(want.re[k] ?? Number.NaN, 8);
          expect(gotIm[k]).toBeCloseTo(want.im[k] ?? Number.NaN, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a size it cannot cut', () => {
    expect(() => createFft(14)).toThrow(RangeError);
  });
});
