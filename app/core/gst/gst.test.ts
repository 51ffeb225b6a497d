import { describe, expect, it } from 'vitest';
import { basisPoints } from '../units.ts';
import { COMPOSITION_NOTICE, documentsOf, documentTitle, mayChargeTax, type Sale } from './document.ts';
import { gstinCheckCharacter, gstinState, isGstin, tidyGstin } from './gstin.ts';
import { rateOn } from './rate.ts';
import { STATES, secondHalfName, stateLabel, stateName, stateOf } from './states.ts';
import { placeOfSupply, supplyBetween } from './supply.ts';

describe('States', () => {
  it('knows 36 States and Union Territories, each code once, in two scripts', () => {
    expect(STATES.filter(({ current }) => current)).toHaveLength(36);
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(STATES.length);
    expect(STATES.every(({ code, hi }) => /^\d{2}$/.test(code) && /[\u0900-\u097F]/.test(hi))).toBe(true);
  });

  it('names them for bill, return and screen', () => {
    expect(stateName('05', 'hi')).toBe('उत्तराखंड');
    expect(stateName('27', 'hi-Latn')).toBe('Maharashtra');
    expect(stateLabel('05')).toBe('05-Uttarakhand');
    expect([stateOf('40'), stateName('', 'en'), stateLabel('1')]).toEqual([null, null, null]);
    expect([secondHalfName('04'), secondHalfName('07')]).toEqual(['UTGST', 'SGST']);
  });
});

describe('GSTIN', () => {
  it.each([
    ['24AAQCA8719H1ZC'],
    ['05AAACG2115R1ZN'],
    ['29AABCR1718E1ZL'],
    ['33AAAAR6720M1ZG'],
    ['24AABCR6898M1ZN'],
  ])('accepts %s', (gstin) => {
    expect(isGstin(gstin)).toBe(true);
    expect(gstinState(gstin)).toBe(gstin.slice(0, 2));
  });

  it.each([
    ['01AABCE2207R1Z5', 'V'],
    ['24AANFA2641L1ZK', 'F'],
    ['16DEFPS8555D1Z7', '6'],
  ])('refuses %s, which would end in %s', (gstin, check) => {
    expect(isGstin(gstin)).toBe(false);
    expect(gstinCheckCharacter(gstin)).toBe(check);
  });

  it('catches every single wrong character', () => {
    const gstin = '05AAACG2115R1ZN';
    const wrong = [...gstin].flatMap((right, at) =>
      [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
        .filter((other) => other !== right)
        .map((other) => gstin.slice(0, at) + other + gstin.slice(at + 1)),
    );
    expect(wrong.filter(isGstin)).toEqual([]);
  });

  it('refuses other shapes and States that do not exist', () => {
    expect(['', '05AAACG2115R1Z', '05aaacg2115r1zn', '05AAACG2115R1ZNN'].some(isGstin)).toBe(false);
    expect(isGstin(`39AAACG2115R1Z${gstinCheckCharacter('39AAACG2115R1Z')}`)).toBe(false);
    expect(gstinCheckCharacter('अ')).toBeNull();
    expect(tidyGstin(' 05aaacg2115r1zn ')).toBe('05AAACG2115R1ZN');
  });
});

describe('supply', () => {
  it('stays in the State when nothing else is said', () => {
    expect(placeOfSupply('05', {})).toBe('05');
    expect(supplyBetween('05', null)).toBe('INTRASTATE');
    expect(supplyBetween('05', '05')).toBe('INTRASTATE');
  });

  it('follows the delivery before the State on the bill', () => {
    expect(placeOfSupply('05', { buyerState: '09' })).toBe('09');
    expect(placeOfSupply('05', { buyerState: '09', deliveryState: '05' })).toBe('05');
    expect(supplyBetween('05', '09')).toBe('INTERSTATE');
  });
});

describe('rateOn', () => {
  const dated = (from: string, gst: number, cess: number) => ({
    from,
    gst: basisPoints(gst),
    cess: basisPoints(cess),
  });
  const coldrink = [dated('2025-09-22', 4000, 0), dated('2017-07-01', 2800, 1200)];

  it('takes the rate of the day, in whatever order they are listed', () => {
    expect(rateOn(coldrink, '2025-09-21')).toMatchObject({ gst: 2800, cess: 1200 });
    expect(rateOn(coldrink, '2025-09-22')).toMatchObject({ gst: 4000, cess: 0 });
    expect(rateOn([...coldrink].reverse(), '2026-11-25')).toMatchObject({ gst: 4000 });
  });

  it('has none before the first', () => {
    expect(rateOn(coldrink, '2017-06-30')).toBeNull();
    expect(rateOn([], '2026-11-25')).toBeNull();
  });
});

describe('the paper of a sale', () => {
  const taxed = { exempt: false };
  const exempt = { exempt: true };
  const sale = (given: Partial<Sale>): Sale => ({
    profile: 'regular',
    withGst: true,
    lines: [taxed],
    buyerRegistered: false,
    ...given,
  });

  it.each([
    ['regular, taxed goods', sale({}), 'Tax Invoice'],
    ['regular, exempt goods', sale({ lines: [exempt] }), 'Bill of Supply'],
    ['regular, exempt goods, GST off', sale({ lines: [exempt], withGst: false }), 'Bill of Supply'],
    ['regular, mixed basket', sale({ lines: [exempt, taxed] }), 'Invoice-cum-Bill of Supply'],
    ['regular, taxed goods, GST off', sale({ withGst: false }), 'Estimate'],
    ['composition', sale({ profile: 'composition', withGst: false }), 'Bill of Supply'],
    ['composition, tax asked', sale({ profile: 'composition' }), 'Estimate'],
    ['unregistered', sale({ profile: 'unregistered', withGst: false }), 'Invoice'],
    ['unregistered, tax asked', sale({ profile: 'unregistered' }), 'Estimate'],
    ['not said, GST off', sale({ profile: 'unsaid', withGst: false }), 'Invoice'],
    ['not said, GST on', sale({ profile: 'unsaid' }), 'Tax Invoice'],
    [
      'not said, GST on, mixed',
      sale({ profile: 'unsaid', lines: [taxed, exempt] }),
      'Invoice-cum-Bill of Supply',
    ],
  ])('%s', (_case, given, title) => expect(documentTitle(given)).toBe(title));

  it('gives a registered buyer of a mixed basket two documents', () => {
    expect(documentsOf(sale({ lines: [exempt, taxed], buyerRegistered: true }))).toEqual([
      { kind: 'taxInvoice', lines: 'taxed', notice: null },
      { kind: 'billOfSupply', lines: 'exempt', notice: null },
    ]);
  });

  it('puts the sentence of the law on a composition bill', () => {
    const [paper] = documentsOf(sale({ profile: 'composition', withGst: false }));
    expect(paper).toEqual({ kind: 'billOfSupply', lines: 'all', notice: COMPOSITION_NOTICE });
  });

  it('lets only a regular shop, or one that has not said, charge tax', () => {
    const profiles = ['unsaid', 'unregistered', 'composition', 'regular'] as const;
    expect(profiles.map(mayChargeTax)).toEqual([true, false, false, true]);
  });
});
