import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { paperOf } from './paper.ts';

/** A valid GSTIN of Uttar Pradesh (09), where the test shop stands, and one of a buyer in Uttarakhand (05). */
const OWN = '09AAACG2115R1ZF';
const BUYER = '05AAACG2115R1ZN';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

type Said = Parameters<TestShop['client']['gst']['setProfile']>[0];
const say = (given: Partial<Said> = {}) =>
  shop.client.gst.setProfile({
    id: shop.id(),
    from: '2026-04-01',
    profile: 'regular',
    gstin: OWN,
    above5Crore: false,
    askEveryBill: false,
    dayInvoice: false,
    name: 'Sharma Kirana',
    address: '12 Bazaar Road, Kanpur',
    phone: '98390 55501',
    upiId: 'sharma@okbank',
    ...given,
  });

const sold = async (...names: string[]) => {
  const edits = [];
  for (const name of names) edits.push(await shop.add(name));
  return shop.confirm(await shop.draft(...edits));
};
const buyer = async (change: { gstin?: string; stateCode?: string; address?: string }) => {
  const customerId = await shop.customer('Verma Hotel');
  await shop.client.customers.change({ id: shop.id(), customerId, ...change });
  return customerId;
};
const gstOf = (invoiceId: string) =>
  shop.rows(q.selectFrom('invoice_gst').selectAll().where('invoice_id', '=', invoiceId))[0];

describe('the profile of the shop', () => {
  it('is unsaid at first: GST is off until it is said, and may be switched on', async () => {
    expect((await shop.client.gst.practice()).today).toMatchObject({ profile: 'unsaid', from: null });
    const draft = await shop.draft(await shop.add('Cheeni'));
    expect(draft.withGst).toBe(false);
    const taxed = await shop.confirm(await shop.edit(draft, { kind: 'setGst', withGst: true }));
    expect(taxed).toMatchObject({ title: 'Tax Invoice', gstinMissing: true });
  });

  it('holds from its day: a bill keeps what it was, a later profile waits', async () => {
    const before = await sold('Cheeni');
    await say({ from: '2026-11-26' });
    expect(await shop.client.shop.get()).toMatchObject({
      name: 'Sharma Kirana',
      profile: 'unsaid',
      gstin: null,
    });
    shop.clock.set('2026-11-26T00:00:01+05:30');
    expect(await shop.client.shop.get()).toMatchObject({ profile: 'regular', gstin: OWN });
    expect(await sold('Cheeni')).toMatchObject({ title: 'Tax Invoice', gstinMissing: false });
    expect(await shop.client.invoices.get({ id: before.id })).toMatchObject({
      title: 'Invoice',
      withGst: false,
    });
  });

  it('refuses a mistyped GSTIN, one of another State, and a day that does not exist', async () => {
    expect(await refusalOf(say({ gstin: '09AAACG2115R1ZA' }))).toBe('gstin_invalid');
    expect(await refusalOf(say({ gstin: BUYER }))).toBe('gstin_other_state');
    expect(await refusalOf(say({ from: '2026-02-30' }))).toBe('invalid_input');
    expect(await refusalOf(say({ upiId: 'nobody' }))).toBe('invalid_input');
  });

  it('is kept once however often it is sent, and not changed under the same id', async () => {
    const id = shop.id();
    await say({ id });
    await say({ id });
    expect(await refusalOf(say({ id, profile: 'composition' }))).toBe('operation_reused');
    expect((await shop.client.gst.practice()).profiles).toHaveLength(1);
  });

  it('takes the later word of two for the same day, and a rebuild agrees', async () => {
    await say({ profile: 'composition' });
    await say({ profile: 'regular' });
    expect((await shop.client.gst.practice()).profiles).toMatchObject([{ profile: 'regular' }]);
    expect(shop.faults()).toEqual([]);
  });
});

describe('a regular shop', () => {
  beforeEach(async () => {
    await say();
  });

  it('has GST on, and names each paper by its goods', async () => {
    expect(await sold('Cheeni')).toMatchObject({ title: 'Tax Invoice', withGst: true });
    expect(await sold('Chawal')).toMatchObject({ title: 'Bill of Supply' });
    const mixed = await sold('Chawal', 'Cheeni');
    expect(mixed.title).toBe('Invoice-cum-Bill of Supply');
    expect(gstOf(mixed.id)).toMatchObject({
      kind: 'invoiceCumBillOfSupply',
      place_of_supply: '09',
      shop_gstin: OWN,
      profile: 'regular',
    });
    expect(shop.faults()).toEqual([]);
  });

  it('asks why when GST is taken off, and makes an estimate of it', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'));
    expect(await refusalOf(shop.edit(draft, { kind: 'setGst', withGst: false }))).toBe('gst_reason_needed');
    const off = await shop.edit(draft, { kind: 'setGst', withGst: false, reason: 'price asked only' });
    expect(await refusalOf(shop.confirm(off))).toBe('estimate_only');
    const made = await shop.client.estimates.make({ draftId: off.id, version: off.version });
    expect(made).toMatchObject({ title: 'Estimate', withGst: false });
    const [kept] = shop.rows(q.selectFrom('journal').select('body').where('kind', '=', 'estimate.made'));
    expect(kept?.body).toContain('price asked only');
  });

  it('that asks on every bill has GST off until said, and saves with or without', async () => {
    await say({ askEveryBill: true });
    const without = await shop.draft(await shop.add('Cheeni'));
    expect(without.withGst).toBe(false);
    expect(await shop.confirm(without)).toMatchObject({ title: 'Invoice' });
    const taxed = await shop.edit(await shop.draft(await shop.add('Cheeni')), {
      kind: 'setGst',
      withGst: true,
    });
    expect(await shop.confirm(taxed)).toMatchObject({ title: 'Tax Invoice' });
  });

  it('needs two papers for a registered buyer of a mixed basket, and divides the draft for them', async () => {
    const customerId = await buyer({ gstin: BUYER, address: 'Haridwar' });
    const draft = await shop.draft(await shop.add('Chawal', '2'), await shop.add('Cheeni'), {
      kind: 'setCustomer',
      customerId,
    });
    const off = await shop.edit(draft, {
      kind: 'setDiscount',
      discount: { kind: 'amount', paise: paise(1000) },
    });
    expect(await refusalOf(shop.confirm(off))).toBe('two_documents');
    const asked = await shop.client.gst.document({ draftId: off.id });
    expect(asked.refusal?.code).toBe('two_documents');
    const exemptId = shop.id();
    const stays = await shop.client.gst.split({ draftId: off.id, version: off.version, exemptId });
    const goes = (await shop.client.drafts.list()).find(({ id }) => id === exemptId);
    if (!goes) throw new RangeError('no second draft');
    expect(stays.discountPaise + goes.discountPaise).toBe(1000);
    expect(await shop.confirm(stays)).toMatchObject({ title: 'Tax Invoice' });
    expect(await shop.confirm(goes)).toMatchObject({ title: 'Bill of Supply', taxPaise: 0 });
    expect(shop.faults()).toEqual([]);
  });

  it('does not divide a draft of one kind of goods', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'));
    const split = shop.client.gst.split({ draftId: draft.id, version: draft.version, exemptId: shop.id() });
    expect(await refusalOf(split)).toBe('draft_whole');
  });
});

describe('the place of supply', () => {
  beforeEach(async () => {
    await say();
  });

  it('follows the GSTIN of the buyer: IGST to another State, on the paper and in the books', async () => {
    const customerId = await buyer({ gstin: BUYER, address: 'Haridwar' });
    const draft = await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId });
    expect(draft.supply).toBe('INTERSTATE');
    const saved = await shop.confirm(draft);
    expect(saved.lines[0]).toMatchObject({ cgstPaise: 0, sgstPaise: 0, igstPaise: saved.taxPaise });
    expect(gstOf(saved.id)).toMatchObject({ place_of_supply: '05', buyer_gstin: BUYER });
    expect(paperOf(shop.opened.books.read, saved.id)).toMatchObject({
      placeOfSupply: '05',
      customer: { gstin: BUYER, address: 'Haridwar' },
    });
  });

  it('follows the delivery before the State of the buyer', async () => {
    const customerId = await buyer({ stateCode: '05' });
    const draft = await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId });
    expect(draft.supply).toBe('INTERSTATE');
    const deliver = (stateCode: string | null, version: number) =>
      shop.client.gst.deliver({ draftId: draft.id, version, stateCode });
    const home = await deliver('09', draft.version);
    expect(home.supply).toBe('INTRASTATE');
    const far = await deliver('27', home.version);
    expect(await refusalOf(deliver('00', far.version))).toBe('state_unknown');
    expect(gstOf((await shop.confirm(far)).id)).toMatchObject({ place_of_supply: '27' });
  });

  it('goes over to the draft that corrects a bill, and not to another customer', async () => {
    const deliver = { stateCode: '27' };
    const draft = await shop.draft(await shop.add('Cheeni'));
    const far = await shop.client.gst.deliver({ draftId: draft.id, version: draft.version, ...deliver });
    const saved = await shop.confirm(far);
    const corrected = await shop.client.invoices.correct({
      id: shop.id(),
      invoiceId: saved.id,
      draftId: shop.id(),
      reason: 'two kilos',
    });
    expect(corrected.supply).toBe('INTERSTATE');
    const named = await shop.edit(corrected, {
      kind: 'setCustomer',
      customerId: await shop.customer('Anil'),
    });
    expect(named.supply).toBe('INTERSTATE');
    const other = await shop.edit(named, { kind: 'setCustomer', customerId: await shop.customer('Mohan') });
    expect(other.supply).toBe('INTRASTATE');
  });

  it('is the own State for a walk-in', async () => {
    expect(gstOf((await sold('Cheeni')).id)).toMatchObject({ place_of_supply: '09', buyer_gstin: null });
  });
});

describe('a bill repeated', () => {
  it('carries GST as the shop must and may today, whatever it was then', async () => {
    const customerId = await shop.customer('Mohan');
    await shop.confirm(await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId }));
    const repeat = () => shop.client.drafts.repeat({ draftId: shop.id(), customerId });
    expect((await repeat()).withGst).toBe(false);
    await say();
    const taxed = await repeat();
    expect(taxed.withGst).toBe(true);
    await shop.confirm(taxed);
    await say({ profile: 'unregistered', gstin: null });
    expect((await repeat()).withGst).toBe(false);
  });
});

describe('the law on a bill', () => {
  it('lets neither an unregistered nor a composition shop charge tax; both may look at it', async () => {
    for (const profile of ['unregistered', 'composition'] as const) {
      await say({ profile, gstin: profile === 'composition' ? OWN : null });
      const draft = await shop.draft(await shop.add('Cheeni'));
      expect(await refusalOf(shop.edit(draft, { kind: 'setGst', withGst: true }))).toBe('gst_not_allowed');
      const lines = [{ productId: await shop.product('Cheeni') }];
      expect(await shop.client.drafts.preview({ withGst: true, lines })).toMatchObject({ title: 'Estimate' });
    }
  });

  it('refuses tax that was put on a draft before the profile forbade it', async () => {
    const draft = await shop.draft(await shop.add('Cheeni'), { kind: 'setGst', withGst: true });
    await say({ profile: 'unregistered', gstin: null });
    expect(await refusalOf(shop.confirm(draft))).toBe('gst_not_allowed');
  });

  it('puts the composition sentence into the fact and on the paper', async () => {
    await say({ profile: 'composition' });
    const saved = await sold('Cheeni', 'Chawal');
    expect(saved).toMatchObject({ title: 'Bill of Supply', taxPaise: 0 });
    const paper = paperOf(shop.opened.books.read, saved.id);
    expect(paper.declaration).toMatch(/composition taxable person/);
    expect(paper).toMatchObject({ underGst: true, shop: { gstin: OWN } });
    expect(paper.upi).toEqual({ id: 'sharma@okbank' });
  });

  it('keeps a composition shop within its State', async () => {
    await say({ profile: 'composition' });
    const customerId = await buyer({ stateCode: '05' });
    const draft = await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId });
    expect(await refusalOf(shop.confirm(draft))).toBe('interstate_not_allowed');
  });

  it('asks for name and address from 50,000 rupees of taxable value on, and not a paisa before', async () => {
    await say();
    const large = async (rate: number, customerId?: string) => {
      const draft = await shop.draft(
        { kind: 'addProduct', productId: await shop.product('Cheeni'), quantity: '1000' },
        ...(customerId === undefined ? [] : [{ kind: 'setCustomer', customerId } as const]),
      );
      const lineId = draft.lines[0]?.id ?? '';
      return shop.confirm(await shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(rate) }));
    };
    expect(await refusalOf(large(5000))).toBe('buyer_address_missing');
    expect((await large(4999)).totalPaise).toBeGreaterThan(0);
    const customerId = await buyer({});
    expect(await refusalOf(large(5000, customerId))).toBe('buyer_address_missing');
    await shop.client.customers.change({ id: shop.id(), customerId, address: 'Civil Lines, Kanpur' });
    const saved = await large(5000, customerId);
    expect(paperOf(shop.opened.books.read, saved.id).customer?.address).toBe('Civil Lines, Kanpur');
    expect(shop.faults()).toEqual([]);
  });

  it('keeps neither GSTIN nor address of the buyer on a plain bill, which needs none', async () => {
    const customerId = await buyer({ gstin: BUYER, address: 'Canary Lane 7' });
    const plain = await shop.confirm(
      await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId }),
    );
    expect(gstOf(plain.id)).toMatchObject({ kind: 'invoice', buyer_gstin: null });
    expect(shop.rows(q.selectFrom('invoice_addresses').selectAll())).toEqual([]);
  });

  it('keeps the address in the part of the fact that can be forgotten', async () => {
    await say();
    const customerId = await buyer({ gstin: BUYER, address: 'Canary Lane 7' });
    await shop.confirm(await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId }));
    const [journal] = shop.rows(
      q.selectFrom('journal').select(['body', 'person']).where('kind', '=', 'invoice.confirmed'),
    );
    expect(journal?.body).not.toContain('Canary');
    expect(journal?.person).toMatch(/^[0-9a-f]{64}$/);
  });
});
