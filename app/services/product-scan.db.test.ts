import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDigit } from '../core/goods/barcode.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const EAN = '4006381333931';
const CASE = '18901030865234';
const withCode = async (name: string, code: string, pack: string | null = null) => {
  const productId = await shop.product(name);
  await shop.client.products.code({ id: shop.id(), productId, code, pack });
  return productId;
};
const scanLine = async (code: string, mrpPaise?: number) => {
  const scan = { kind: 'scan', code } as const;
  const edit = mrpPaise === undefined ? scan : { ...scan, mrpPaise: paise(mrpPaise) };
  const { lines, totalPaise } = await shop.draft(edit);
  return { ...lines[0], draftTotal: totalPaise };
};

describe('a code', () => {
  it('puts its product on the bill', async () => {
    const productId = await withCode('Soap', EAN);
    const price = (await shop.client.products.get({ id: productId })).pricePaise;
    expect(await scanLine(` ${EAN}\r`)).toMatchObject({
      productId,
      quantity: '1',
      source: 'scan',
      draftTotal: price,
    });
    expect(await shop.client.products.byBarcode({ code: EAN })).toMatchObject({
      product: { id: productId },
      pack: null,
      quantity: '1',
      amountPaise: null,
    });
  });

  it('is found as UPC-A and as the EAN-13 that a scanner makes of it', async () => {
    const productId = await withCode('Soap', '036000291452');
    for (const code of ['036000291452', '0036000291452'])
      expect((await shop.client.products.byBarcode({ code })).product.id).toBe(productId);
  });

  it('is refused when a digit is wrong, when it is another product’s, and when nobody has it', async () => {
    await withCode('Soap', EAN);
    expect(await refusalOf(withCode('Maggi', EAN))).toBe('barcode_taken');
    expect(await refusalOf(withCode('Maggi', '4006381333930'))).toBe('barcode_invalid');
    expect(await refusalOf(scanLine('73513537'))).toBe('barcode_unknown');
    expect(await refusalOf(scanLine('12'))).toBe('barcode_invalid');
  });

  it('can be taken off one product and put on another', async () => {
    const soap = await withCode('Soap', EAN);
    await shop.client.products.code({ id: shop.id(), productId: soap, code: EAN, used: false });
    expect(await refusalOf(scanLine(EAN))).toBe('barcode_unknown');
    const maggi = await withCode('Maggi', EAN);
    expect(await scanLine(EAN)).toMatchObject({ productId: maggi });
  });
});

describe('a pack', () => {
  it('is sold as what is in it: a case of 24, at the loose price or at its own', async () => {
    const productId = await shop.product('Soap');
    const pack = { productId, pack: 'case', size: '24' };
    await shop.client.products.pack({ id: shop.id(), ...pack });
    await withCode('Soap', CASE, 'case');
    const loose = (await shop.client.products.get({ id: productId })).pricePaise;
    expect(await scanLine(CASE)).toMatchObject({ quantity: '24', draftTotal: loose * 24 });
    await shop.client.products.pack({ id: shop.id(), ...pack, pricePaise: paise(80_000) });
    expect(await scanLine(CASE)).toMatchObject({ quantity: '24', draftTotal: 80_000 });
  });

  it('that nobody told the shop about is refused when it is said, and the bill stays as it was', async () => {
    const drafted = await shop.say('Rahul ka bill banao, 1 cheeni');
    const turn = await shop.say('2 bori chawal', { draftId: drafted.draft?.id ?? '' });
    expect(turn.error?.code).toBe('unit_unknown');
    expect(turn.draft?.version).toBe(drafted.draft?.version);
  });

  it('is understood when it is said: a bori of 25 kg, and chawal loose from it', async () => {
    const productId = await shop.product('Chawal');
    const bori = { productId, pack: 'bori', size: '25', pricePaise: paise(140_000) };
    await shop.client.products.pack({ id: shop.id(), ...bori });
    const { draft } = await shop.say('Rahul ka bill banao, 2 bori chawal');
    expect(draft).toMatchObject({ lines: [{ quantity: '50', unit: 'kg' }], totalPaise: 280_000 });
    const loose = await shop.say('chawal 3 kilo kar do');
    expect(loose.draft).toMatchObject({ lines: [{ quantity: '3' }], totalPaise: 18_000 });
  });

  it('must exist before a code stands on it, and cannot be empty or the loose unit itself', async () => {
    const productId = await shop.product('Soap');
    expect(await refusalOf(withCode('Soap', CASE, 'case'))).toBe('not_found');
    const pack = (name: string, size: string) =>
      refusalOf(shop.client.products.pack({ id: shop.id(), productId, pack: name, size }));
    expect([await pack('case', '0'), await pack('piece', '24')]).toEqual([
      'quantity_invalid',
      'quantity_invalid',
    ]);
  });
});

describe('several printed prices under one code', () => {
  const mark = async (productId: string, mrp: number, price: number, sold = true) =>
    shop.client.products.mrp({
      id: shop.id(),
      productId,
      mrpPaise: paise(mrp),
      pricePaise: paise(price),
      sold,
    });

  it('are asked about, and the one in the hand is billed', async () => {
    const productId = await withCode('Soap', EAN);
    await mark(productId, 4000, 3800);
    expect(await scanLine(EAN)).toMatchObject({ unitPricePaise: 3800 });
    await mark(productId, 4500, 4400);
    expect(await refusalOf(scanLine(EAN))).toBe('mrp_unsaid');
    expect((await shop.client.products.byBarcode({ code: EAN })).mrps).toEqual([
      { mrpPaise: 4500, pricePaise: 4400 },
      { mrpPaise: 4000, pricePaise: 3800 },
    ]);
    expect(await scanLine(EAN, 4500)).toMatchObject({ unitPricePaise: 4400 });
    expect(await refusalOf(scanLine(EAN, 9900))).toBe('not_found');
  });

  it('are one again when the old packs are sold out', async () => {
    const productId = await withCode('Soap', EAN);
    await mark(productId, 4000, 3800);
    await mark(productId, 4500, 4400);
    await mark(productId, 4000, 3800, false);
    expect(await scanLine(EAN)).toMatchObject({ unitPricePaise: 4400 });
  });
});

describe('a label of the scale', () => {
  const label = (prefix: string, figure: string) => {
    const body = `${prefix}00012${figure}`;
    return body + checkDigit(body);
  };
  beforeEach(async () => {
    await shop.client.products.scale({ patterns: ['21IIIIIWWWWWC', '22IIIIIPPPPPC'] });
    await withCode('Dhaniya', '00012');
  });

  it('bills the weight that stands on it', async () => {
    expect(await scanLine(label('21', '01250'))).toMatchObject({ product: 'Dhaniya', quantity: '1.25' });
  });

  it('bills exactly the money that stands on it', async () => {
    expect(await scanLine(label('22', '04550'))).toMatchObject({ product: 'Dhaniya', draftTotal: 4550 });
  });

  it.each([
    ['without a check digit, as long as an EAN', '21IIIIIWWWWWW', '2100012001255'],
    ['as long as a UPC', '21IIIIIWWWWW', '210001201255'],
    ['as long as a UPC, said as the EAN it is', '02IIIIIWWWWWC', `20001201255${checkDigit('20001201255')}`],
    ['of eleven signs', '2WWWWWIIIII', '20125500012'],
  ])('%s is read by its pattern', async (_, pattern, code) => {
    await shop.client.products.scale({ patterns: [pattern] });
    expect(await scanLine(code)).toMatchObject({ product: 'Dhaniya', quantity: '1.255' });
    expect((await shop.client.products.byBarcode({ code })).quantity).toBe('1.255');
  });

  it('of an item nobody knows is refused, and a pattern that is none too', async () => {
    expect(await refusalOf(scanLine(`2199999${'01250'}${checkDigit('219999901250')}`))).toBe(
      'barcode_unknown',
    );
    expect(await refusalOf(shop.client.products.scale({ patterns: ['II'] }))).toBe('invalid_input');
    expect(await shop.client.products.scale({})).toEqual({ patterns: ['21IIIIIWWWWWC', '22IIIIIPPPPPC'] });
  });
});

describe('a name on a bill', () => {
  it('that is typed as new but known is the product that the shop has', async () => {
    const { lines } = await shop.draft({ kind: 'addNew', name: 'CHEENI' });
    expect(lines).toMatchObject([{ product: 'Cheeni', newProduct: false, unitPricePaise: 5000 }]);
  });

  it('that nobody knows is made at ₹0 with the bill and said to be new', async () => {
    const said = await shop.say('Rahul ka bill banao, 2 bluetooth');
    expect(said.draft?.lines).toMatchObject([{ newProduct: true, unitPricePaise: 0 }]);
    expect(said.reply.text).toMatch(/naya|new/i);
  });
});
