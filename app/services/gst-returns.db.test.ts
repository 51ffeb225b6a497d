import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DraftEdit } from '../contract/draft.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { monthPeriod } from './gst-returns.ts';

const OWN = '09AAACG2115R1ZF';
const BUYER = '05AAACG2115R1ZN';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const regular = (gstin: string | null = OWN) =>
  shop.client.gst.setProfile({
    ...{ id: shop.id(), from: '2026-11-01', profile: 'regular', gstin, above5Crore: false },
    ...{
      askEveryBill: false,
      dayInvoice: true,
      name: 'Sharma Kirana',
      address: null,
      phone: null,
      upiId: null,
    },
  });

const priced = async (name: string, rupees: number, ...edits: readonly DraftEdit[]) => {
  const draft = await shop.draft(await shop.add(name), ...edits);
  const lineId = draft.lines[0]?.id ?? '';
  return shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(rupees * 100) });
};

/** The shapes of the portal's offline tool, with nothing beside them. */
const money = z.number().refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6);
const pos = z.string().regex(/^\d{2}$/);
const rt = z.union([0, 0.25, 1.5, 3, 5, 12, 18, 28, 40].map((rate) => z.literal(rate)));
const intra = z.strictObject({ rt, txval: money, camt: money, samt: money, csamt: money });
const inter = z.strictObject({ rt, txval: money, iamt: money, csamt: money });
const itms = z.array(z.strictObject({ num: z.int(), itm_det: z.union([intra, inter]) })).min(1);
const day = z.string().regex(/^\d\d-\d\d-\d{4}$/);
const bill = { inum: z.string().max(16), idt: day, val: money, itms };
const note = { ntty: z.literal('C'), nt_num: z.string().max(16), nt_dt: day, val: money, pos, itms };
const noteOfLarge = { typ: z.literal('B2CL'), ...note };
const hsn = z.array(
  z.strictObject({
    ...{ num: z.int(), hsn_sc: z.string().regex(/^\d{4}$/), desc: z.string().max(30), qty: money, rt },
    uqc: z.string().regex(/^[A-Z]{3}$/),
    ...{ txval: money, iamt: money, camt: money, samt: money, csamt: money },
  }),
);
const portal = z.strictObject({
  ...{ gstin: z.string().length(15), fp: z.string().regex(/^\d{6}$/), version: z.string(), hash: z.string() },
  b2b: z.array(
    z.strictObject({
      ctin: z.string().length(15),
      inv: z.array(z.strictObject({ ...bill, pos, rchrg: z.literal('N'), inv_typ: z.literal('R') })),
    }),
  ),
  b2cl: z.array(z.strictObject({ pos, inv: z.array(z.strictObject(bill)) })),
  b2cs: z.array(
    z.union([
      intra.extend({ sply_ty: z.literal('INTRA'), typ: z.literal('OE'), pos }),
      inter.extend({ sply_ty: z.literal('INTER'), typ: z.literal('OE'), pos }),
    ]),
  ),
  cdnr: z.array(
    z.strictObject({
      ctin: z.string().length(15),
      nt: z.array(z.strictObject(note)),
    }),
  ),
  nil: z.strictObject({
    inv: z.array(
      z.strictObject({
        sply_ty: z.enum(['INTRAB2B', 'INTRAB2C', 'INTRB2B', 'INTRB2C']),
        ...{ nil_amt: money, expt_amt: money, ngsup_amt: money },
      }),
    ),
  }),
  hsn: z.strictObject({ hsn_b2b: hsn, hsn_b2c: hsn }),
  doc_issue: z.strictObject({
    doc_det: z.array(
      z.strictObject({
        doc_num: z.union([z.literal(1), z.literal(5)]),
        docs: z.array(
          z.strictObject({
            ...{ num: z.int(), from: z.string(), to: z.string() },
            ...{ totnum: z.int(), cancel: z.int(), net_issue: z.int() },
          }),
        ),
      }),
    ),
  }),
});

/** A month with one of everything: registered across, registered return, large across, walk-ins, exempt, memo, cancelled. */
async function mixedMonth(): Promise<void> {
  await regular();
  const hotel = await shop.customer('Verma Hotel');
  await shop.client.customers.change({
    ...{ id: shop.id(), customerId: hotel, gstin: BUYER, address: 'Haridwar' },
  });
  const far = await shop.customer('Anil');
  await shop.client.customers.change({
    id: shop.id(),
    customerId: far,
    stateCode: '05',
    address: 'Dehradun',
  });
  const toHotel = { kind: 'setCustomer', customerId: hotel } as const;
  const b2b = await shop.confirm(await priced('Cheeni', 1000, toHotel));
  await shop.client.invoices.return({
    id: shop.id(),
    invoiceId: b2b.id,
    reason: 'wet',
    back: 'khata',
    lines: [{ line: 1, quantity: '0.5', restock: false }],
  });
  await shop.confirm(await priced('Cheeni', 150_000, { kind: 'setCustomer', customerId: far }));
  await shop.confirm(await priced('Cheeni', 500));
  await shop.confirm(await priced('Cheeni', 200, { kind: 'setCustomer', customerId: far }));
  await shop.confirm(await priced('Chawal', 300));
  const wrong = await shop.confirm(await priced('Cheeni', 700));
  await shop.client.invoices.cancel({ id: shop.id(), invoiceId: wrong.id, reason: 'mistake' });
  await shop.confirm(await priced('Cheeni', 100));
  await shop.client.gst.dayInvoice({ id: shop.id(), day: '2026-11-25' });
}

describe('GSTR-1 of a mixed month', () => {
  it('has the shapes of the portal and every rupee in its table', async () => {
    await mixedMonth();
    const { json } = await shop.client.gst.gstr1({ month: '2026-11' });
    const read = portal.parse(json);
    expect(read).toMatchObject({ gstin: OWN, fp: '112026' });
    expect(read.b2b).toMatchObject([
      { ctin: BUYER, inv: [{ val: 1050, pos: '05', itms: [{ itm_det: { rt: 5, txval: 1000, iamt: 50 } }] }] },
    ]);
    expect(read.cdnr).toMatchObject([
      { ctin: BUYER, nt: [{ val: 525, pos: '05', itms: [{ itm_det: { txval: 500, iamt: 25 } }] }] },
    ]);
    expect(read.b2cl).toMatchObject([{ pos: '05', inv: [{ val: 157_500 }] }]);
    expect(read.b2cs).toEqual([
      { sply_ty: 'INTER', typ: 'OE', pos: '05', rt: 5, txval: 200, iamt: 10, csamt: 0 },
      { sply_ty: 'INTRA', typ: 'OE', pos: '09', rt: 5, txval: 600, camt: 15, samt: 15, csamt: 0 },
    ]);
    expect(read.nil.inv).toEqual([{ sply_ty: 'INTRAB2C', nil_amt: 0, expt_amt: 300, ngsup_amt: 0 }]);
    expect(read.hsn.hsn_b2b).toMatchObject([{ hsn_sc: '1701', uqc: 'KGS', qty: 0.5, txval: 500, iamt: 25 }]);
    expect(read.hsn.hsn_b2c).toMatchObject([
      { hsn_sc: '1006', rt: 0, txval: 300 },
      { hsn_sc: '1701', rt: 5, txval: 150_800, iamt: 7510, camt: 15, samt: 15, qty: 4 },
    ]);
    expect(read.doc_issue.doc_det).toMatchObject([
      { doc_num: 1, docs: [{ from: 'INV/26-27/00001', to: 'INV/26-27/00007', totnum: 7, cancel: 1 }] },
      { doc_num: 5, docs: [{ from: 'CN/26-27/00001', totnum: 1, net_issue: 1 }] },
    ]);
  });

  it('lists a note against a large bill of another State alone (9B), and against a small one in table 7', async () => {
    await regular();
    const far = await shop.customer('Anil');
    const change = { customerId: far, stateCode: '05', address: 'Dehradun' };
    await shop.client.customers.change({ id: shop.id(), ...change });
    const to = { kind: 'setCustomer', customerId: far } as const;
    for (const rupees of [150_000, 900]) {
      const { id } = await shop.confirm(await priced('Cheeni', rupees, to));
      const lines = [{ line: 1, quantity: '0.5' }];
      await shop.client.invoices.return({
        id: shop.id(),
        invoiceId: id,
        reason: 'wet',
        back: 'khata',
        lines,
      });
    }
    const { json } = await shop.client.gst.gstr1({ month: '2026-11' });
    const taxed = { num: 1, itm_det: { rt: 5, txval: 75_000, iamt: 3750, csamt: 0 } };
    expect(z.array(z.strictObject(noteOfLarge)).parse(json.cdnur)).toEqual([
      {
        ...{ typ: 'B2CL', ntty: 'C', nt_num: 'CN/26-27/00001', nt_dt: '25-11-2026' },
        ...{ val: 78_750, pos: '05', itms: [taxed] },
      },
    ]);
    expect(json.b2cs).toEqual([
      { sply_ty: 'INTER', typ: 'OE', pos: '05', rt: 5, txval: 450, iamt: 22.5, csamt: 0 },
    ]);
  });

  it('comes as sheets with the heads of the offline workbook', async () => {
    await mixedMonth();
    const { sheets } = await shop.client.gst.gstr1({ month: '2026-11' });
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['b2b', 1],
      ['b2cl', 1],
      ['b2cs', 2],
      ['exemp', 1],
      ['cdnr', 1],
      ['cdnur', 0],
      ['hsn(b2b)', 1],
      ['hsn(b2c)', 2],
      ['docs', 2],
    ]);
    expect(sheets.every(({ head, rows }) => rows.every((row) => row.length === head.length))).toBe(true);
    const b2b = sheets.find(({ name }) => name === 'b2b')?.rows[0];
    expect(b2b).toEqual([
      ...[BUYER, 'Verma Hotel', 'INV/26-27/00001', '25-Nov-2026', '1050.00', '05-Uttarakhand', 'N', ''],
      ...['Regular B2B', '', '5', '1000.00', '0.00'],
    ]);
  });

  it('agrees with GSTR-3B', async () => {
    await mixedMonth();
    const three = await shop.client.gst.gstr3b({ month: '2026-11' });
    expect(three.ret_period).toBe('112026');
    expect(three.sup_details).toEqual({
      osup_det: { txval: 151_300, iamt: 7535, camt: 15, samt: 15, csamt: 0 },
      osup_nil_exmp: { txval: 300 },
    });
    expect(three.inter_sup.unreg_details).toEqual([{ pos: '05', txval: 150_200, iamt: 7510 }]);
  });

  it('is empty for a month without a sale, and still a return', async () => {
    await regular();
    const { json } = await shop.client.gst.gstr1({ month: '2026-11' });
    expect(json).toEqual({
      ...{ gstin: OWN, fp: '112026', version: json.version, hash: 'hash' },
      hsn: { hsn_b2b: [], hsn_b2c: [] },
    });
  });

  it('is refused where there is none to file', async () => {
    expect(await refusalOf(shop.client.gst.gstr1({ month: '2026-11' }))).toBe('gst_return_none');
    await regular(null);
    expect(await refusalOf(shop.client.gst.gstr3b({ month: '2026-11' }))).toBe('gstin_missing');
    expect(await refusalOf(shop.client.gst.gstr1({ month: '2026-10' }))).toBe('gst_return_none');
    expect(await refusalOf(shop.client.gst.gstr1({ month: '2026-13' }))).toBe('invalid_input');
  });

  it('takes the rate of the bill for what comes back in a later month', async () => {
    await regular();
    const sold = await shop.confirm(await priced('Cheeni', 1000));
    shop.clock.set('2026-12-02T10:00:00+05:30');
    await shop.client.invoices.return({
      ...{ id: shop.id(), invoiceId: sold.id, reason: 'old', back: 'cash' },
    });
    const { json } = await shop.client.gst.gstr1({ month: '2026-12' });
    expect(json.b2cs).toEqual([
      { sply_ty: 'INTRA', typ: 'OE', pos: '09', rt: 5, txval: -1000, camt: -25, samt: -25, csamt: 0 },
    ]);
  });
});

describe('the doctor on the books', () => {
  const examine = () => shop.client.gst.doctor(monthPeriod('2026-11'));

  it('finds a mixed month of the counter in order', async () => {
    await mixedMonth();
    expect(await examine()).toMatchObject({ examined: 8, findings: [] });
  });

  it('lists in the language of the shop what a CA would ask', async () => {
    const taxed = await shop.edit(await priced('Cheeni', 500), { kind: 'setGst', withGst: true });
    const first = await shop.confirm(taxed);
    const unknown = await shop.draft({ kind: 'addNew', name: 'Naya Maal', unitPricePaise: paise(5000) });
    const second = await shop.confirm(await shop.edit(unknown, { kind: 'setGst', withGst: true }));
    const { findings } = await examine();
    expect(findings).toMatchObject([
      { code: 'gstin_missing', number: first.number, message: expect.stringContaining('GSTIN') },
      { code: 'gstin_missing', number: second.number },
      { code: 'rate_missing', number: second.number, item: 'Naya Maal' },
      { code: 'hsn_missing', number: second.number, item: 'Naya Maal' },
    ]);
  });

  it('names a bill without GST once the shop says that it was registered that day', async () => {
    const plain = await shop.confirm(await priced('Cheeni', 500));
    await regular();
    expect((await examine()).findings).toMatchObject([{ code: 'sold_without_gst', number: plain.number }]);
  });
});

it('knows the last day of each month', () => {
  expect(['2026-02', '2028-02', '2026-12', '2026-11'].map((month) => monthPeriod(month).to)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
    '2026-11-30',
  ]);
});
