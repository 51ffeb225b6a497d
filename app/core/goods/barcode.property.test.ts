import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, readBarcode } from './barcode.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('readBarcode', () => {
  it.each([
    ['8901030865237', '8901030865237'],
    ['4006381333931', '4006381333931'],
    ['73513537', '73513537'],
    ['036000291452', '0036000291452'],
    ['04252614', '0042100005264'],
    ['01278907', '0012000007897'],
    [' 4006381333931\r', '4006381333931'],
    ['0012', '0012'],
    ['CASE-24/A', 'CASE-24/A'],
    ['18901030865234', '18901030865234'],
  ])('reads %j as %j', (text, code) => expect(readBarcode(text)).toBe(code));

  it.each([
    ['4006381333930', 'an EAN-13 with a wrong check digit'],
    ['73513538', 'an EAN-8 with a wrong check digit'],
    ['036000291453', 'a UPC-A with a wrong check digit'],
    ['04252615', 'a UPC-E with a wrong check digit'],
    ['123', 'three signs'],
    ['1'.repeat(49), '49 signs'],
    ['चावल', 'letters no scanner types'],
    ['ab\u0000cd', 'a control sign'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => expect(readBarcode(text)).toBeNull());

  it('takes every EAN-8, UPC-A and EAN-13 and no other digit at its end', () => {
    const long = fc.constantFrom(11, 12).chain(digits);
    const short = digits(7).filter((body) => !/^[01]/.test(body));
    fc.assert(
      fc.property(fc.oneof(long, short), (body) => {
        const right = checkDigit(body);
        const taken = Array.from({ length: 10 }, (_, digit) => readBarcode(`${body}${digit}`) !== null);
        expect(taken.flatMap((yes, digit) => (yes ? [digit] : []))).toEqual([right]);
      }),
    );
  });

  it('keeps a UPC-E as the UPC-A that it stands for', () => {
    fc.assert(
      fc.property(fc.constantFrom('0', '1'), digits(6), (system, body) => {
        const kept = Array.from({ length: 10 }, (_, digit) => readBarcode(`${system}${body}${digit}`));
        const long = kept.filter((code) => code?.length === 13);
        const short = kept.filter((code) => code?.length === 8);
        expect([short.length, long.length + short.length >= 1, long.length <= 1]).toEqual([1, true, true]);
        for (const code of long) expect(readBarcode(code?.slice(1) ?? '')).toBe(code);
      }),
    );
  });

  it('finds any one digit misread', () => {
    fc.assert(
      fc.property(digits(12), fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const code = body + checkDigit(body);
        const wrong = [...code].map((digit, n) => (n === at ? (Number(digit) + by) % 10 : digit)).join('');
        expect(readBarcode(wrong)).toBeNull();
      }),
    );
  });

  it('reads what it kept as itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const code = readBarcode(text);
        if (code !== null) expect(readBarcode(code)).toBe(code);
      }),
    );
  });
});
