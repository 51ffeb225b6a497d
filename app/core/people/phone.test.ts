import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, phoneDigits } from './phone.ts';

describe('a phone number', () => {
  it.each([
    ['9876543210', '9876543210'],
    ['+91 98765 43210', '9876543210'],
    ['+919876543210', '9876543210'],
    ['919876543210', '9876543210'],
    ['098765-43210', '9876543210'],
    ['९८७६५४३२१०', '9876543210'],
    ['+91-712-2234567', '7122234567'],
    ['011-23456789', '011-23456789'],
    ['01123456789', '01123456789'],
    ['(0522) 223 4567', '0522-2234567'],
    ['+91 11 2345 6789', '011-23456789'],
    ['0712-2234567', '0712-2234567'],
    ['080 2345 6789', '080-23456789'],
  ])('%s is read as %s', (text, phone) => expect(parsePhone(text)).toBe(phone));

  it.each(['', '12345', '5876543210', '98765432101', '+1 9876543210', 'abc', '0011 2345678', '9'.repeat(40)])(
    '%s is refused',
    (text) => expect(parsePhone(text)).toBeNull(),
  );

  const digit = fc.integer({ min: 0, max: 9 }).map(String);
  const gap = fc.constantFrom('', ' ', '-');
  const written = fc
    .tuple(
      fc.constantFrom('+91 ', '+91', '0', ''),
      fc.array(fc.tuple(digit, gap), { minLength: 9, maxLength: 11 }),
    )
    .map(([before, rest]) => before + rest.map(([one, after]) => one + after).join(''));

  it('that was read is stored in a form that reads as itself', () => {
    fc.assert(
      fc.property(written, (text) => {
        const phone = parsePhone(text);
        if (phone !== null) expect(parsePhone(phone)).toBe(phone);
      }),
      { numRuns: 5000 },
    );
  });

  it('is looked up by its digits without the country', () => {
    expect(phoneDigits('+91 98765 43210')).toBe('9876543210');
    expect(phoneDigits('43210')).toBe('43210');
  });
});
