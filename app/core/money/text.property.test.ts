import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisPoints, paise, thousandths } from '../units.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { formatRupees, groupIndian, rupeesPlain } from './format.ts';
import { LARGEST_AMOUNT, parseRupees } from './parse.ts';
import { amountOf, formatQuantity, LARGEST_QUANTITY, parseMeasure, parseQuantity } from './quantity.ts';
import { formatRate, parseRate } from './rates.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 500 : 100_000;

describe('parseRupees', () => {
  it.each([
    ['60', 6000],
    ['0', 0],
    ['0.30', 30],
    ['12.5', 1250],
    ['1,23,456.78', 12_345_678],
    ['123,456', 12_345_600],
    ['₹60', 6000],
    ['₹ 60.50', 6050],
    ['Rs 500', 50_000],
    ['Rs. 500/-', 50_000],
    ['रु. ५००', 50_000],
    ['₹१,२३,४५६.७८', 12_345_678],
    [' 007 ', 700],
    ['10,00,00,000', 10_000_000_000],
  ])('reads %s', (text, expected) => expect(parseRupees(text)).toBe(expected));

  it.each([
    ['1e5'],
    ['0x10'],
    ['NaN'],
    ['Infinity'],
    ['-0'],
    ['−0'],
    ['-5'],
    ['+5'],
    ['1.005'],
    ['10,00,00,000.01'],
    ['9999999999999999999999'],
    ['1,23'],
    ['12,34,56'],
    [',123'],
    ['1,,234'],
    ['.50'],
    ['5.'],
    ['1.2.3'],
    ['5 0'],
    ['5 rupees or so'],
    ['₹₹5'],
    ['٥'],
    ['５'],
    [''],
    ['   '],
    ['₹'],
    ['/-'],
    ['1'.repeat(10_000)],
    ['__proto__'],
  ])('refuses %s', (text) => expect(parseRupees(text)).toBeNull());

  it('reads back every amount it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_AMOUNT }),
        fc.constantFrom('always', 'auto'),
        (value, show) => {
          expect(parseRupees(formatRupees(paise(value), { paise: show }))).toBe(value);
        },
      ),
      { numRuns },
    );
  });

  it('never throws and never reads a hostile text as anything but whole paise up to ten crore', () => {
    const symbol = fc.constantFrom(...'0123456789,.-+−eExX₹०९/ nNaAiIRrsS½');
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: symbol, maxLength: 14 }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseRupees(text);
        if (read === null) return;
        expect(
          Number.isSafeInteger(read) && read >= 0 && read <= LARGEST_AMOUNT && !Object.is(read, -0),
        ).toBe(true);
        expect(text.trim().replace(/\/-$/, '')).not.toMatch(/[-+−eExX½]/);
      }),
      { numRuns },
    );
  });
});

describe('formatRupees', () => {
  it('groups the Indian way, with a minus as wide as a plus', () => {
    expect(formatRupees(paise(12_345_678))).toBe('₹1,23,456.78');
    expect(formatRupees(paise(-500))).toBe('\u2212₹5.00');
    expect(formatRupees(paise(17_000), { paise: 'auto' })).toBe('₹170');
    expect(formatRupees(paise(17_050), { paise: 'auto' })).toBe('₹170.50');
    expect(formatRupees(paise(0))).toBe('₹0.00');
    expect(formatRupees(paise(5))).toBe('₹0.05');
    expect(groupIndian('123456789')).toBe('12,34,56,789');
    expect(rupeesPlain(paise(-123_450))).toBe('-1234.50');
  });

  it('groups as the Indian locale does', () => {
    const locale = new Intl.NumberFormat('en-IN');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (n) => {
        expect(groupIndian(String(n))).toBe(locale.format(n));
      }),
      { numRuns },
    );
  });
});

describe('quantities', () => {
  it.each([
    ['1.5', 1500],
    ['2', 2000],
    ['1/2', 500],
    ['1 1/2', 1500],
    ['1½', 1500],
    ['¼', 250],
    ['1/3', 333],
    ['250g', 250],
    ['250 gm', 250],
    ['2 kg', 2000],
    ['1/2 kilo', 500],
    ['500 ml', 500],
    ['२.५', 2500],
    ['२५० ग्राम', 250],
    ['100000', 100_000_000],
  ])('reads %s', (text, expected) => expect(parseQuantity(text)).toBe(expected));

  it.each([
    ['0'],
    ['0.0004'],
    ['0/5'],
    ['1/0'],
    ['-1'],
    ['1e3'],
    ['1.2345'],
    ['100000.001'],
    ['1 1.5'],
    ['5 hens'],
    ['5 constructor'],
    ['kg'],
    [''],
    ['1'.repeat(41)],
  ])('refuses %s', (text) => expect(parseQuantity(text)).toBeNull());

  it('says which unit was written', () => {
    expect(parseMeasure('250g')).toEqual({ quantity: 250, unit: 'kg' });
    expect(parseMeasure('1.5 litre')).toEqual({ quantity: 1500, unit: 'litre' });
    expect(parseMeasure('3')).toEqual({ quantity: 3000, unit: null });
  });

  it('reads back every quantity it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_QUANTITY }), (value) => {
        expect(parseQuantity(formatQuantity(thousandths(value)))).toBe(value);
      }),
      { numRuns },
    );
    expect(formatQuantity(thousandths(-750))).toBe('-0.75');
  });

  it('prices a weight once, halves away from zero', () => {
    expect(amountOf(paise(33_333), thousandths(333))).toBe(11_100);
    expect(amountOf(paise(1), thousandths(500))).toBe(1);
    expect(amountOf(paise(1), thousandths(-500))).toBe(-1);
    expect(amountOf(paise(6000), thousandths(2000))).toBe(12_000);
  });
});

describe('rates and plain decimals', () => {
  it('reads percentages to the basis point', () => {
    expect(['0', '0.25', '2.5', '18', '40'].map(parseRate)).toEqual([0, 25, 250, 1800, 4000]);
    expect(['-1', '1.005', '1e2', '1001', '', '5%'].map(parseRate)).toEqual(Array(6).fill(null));
    expect([0, 25, 250, 1800].map(basisPoints).map(formatRate)).toEqual(['0', '0.25', '2.5', '18']);
  });

  it('reads back every decimal it writes, of either sign', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 4 }), (value, places) => {
        expect(parseDecimal(formatDecimal(value, places), places)).toBe(value);
      }),
      { numRuns },
    );
    expect(
      ['-0', '-0.00', '1.', '.5', '9007199254740993', '1,000'].map((text) => parseDecimal(text, 2)),
    ).toEqual(Array(6).fill(null));
  });
});
