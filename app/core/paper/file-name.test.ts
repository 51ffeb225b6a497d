import { expect, it } from 'vitest';
import { paperFileName } from './file-name.ts';

it('a bill number names a file that is good on every system', () => {
  expect(paperFileName('INV/26-27/00001')).toBe('INV-26-27-00001.pdf');
});

it('a hostile number cannot leave the folder', () => {
  expect(paperFileName('../../etc/passwd')).toBe('etc-passwd.pdf');
  expect(() => paperFileName('../..')).toThrow(RangeError);
});
