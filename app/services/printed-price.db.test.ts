import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../core/units.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let productId: string;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.client.gst.setProfile({
    ...{ id: shop.id(), from: '2026-04-01', profile: 'regular', gstin: '09AAACG2115R1ZF' },
    ...{ above5Crore: false, askEveryBill: false, dayInvoice: false, name: 'Sharma Kirana' },
    ...{ address: null, phone: null, upiId: null },
  });
  const made = await shop.client.products.create({
    ...{ id: shop.id(), name: 'Cigarette', pricePaise: 20_000, mode: 'rsp', gstRate: '40', hsn: '2402' },
  });
  productId = made.id;
});
afterEach(() => shop.close());

/** Two packets at a price of the counter, or as the shop sells them. */
const sold = async (priceEach?: number) => {
  const draft = await shop.draft({ kind: 'addProduct', productId, quantity: '2' });
  if (priceEach === undefined) return shop.confirm(draft);
  const lineId = draft.lines[0]?.id ?? '';
  return shop.confirm(await shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(priceEach) }));
};
const monthFindings = async () =>
  (await shop.client.gst.doctor({ from: '2026-11-01', to: '2026-11-30' })).findings;

describe('tobacco by rule 31D', () => {
  it('sold for less than is printed carries the tax of the printed price', async () => {
    const bill = await sold(19_000);
    expect(bill).toMatchObject({ totalPaise: 38_000, taxPaise: 11_428 });
    expect(bill.lines[0]).toMatchObject({ cgstPaise: 5714, sgstPaise: 5714, taxablePaise: 28_572 });
    expect([await monthFindings(), shop.faults()]).toEqual([[], []]);
  });

  it('takes the higher of two printed prices', async () => {
    for (const mrpPaise of [20_000, 21_000])
      await shop.client.products.mrp({ id: shop.id(), productId, mrpPaise, pricePaise: 20_000 });
    expect((await sold()).taxPaise).toBe(12_000);
    expect(await monthFindings()).toEqual([]);
  });

  it('gives back what was paid, and the tax of the printed price with it', async () => {
    const bill = await sold(19_000);
    const note = await shop.client.invoices.return({
      ...{ id: shop.id(), invoiceId: bill.id, reason: 'wet', back: 'cash' },
    });
    expect(note).toMatchObject({ totalPaise: 38_000, taxPaise: 11_428, refundedPaise: 38_000 });
    expect([await monthFindings(), shop.faults()]).toEqual([[], []]);
  });
});
