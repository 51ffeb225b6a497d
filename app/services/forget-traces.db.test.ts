import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { columnsWith, filesWith } from '../testing/traces.ts';

/** Closing a day makes a backup; those from before somebody was forgotten are not changed. */
const EARLIER_BACKUP = 'shop.db-2026';
const GSTIN = '24AAQCA8719H1ZC';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.client.owner.pin({ pin: '2468' });
});
afterEach(() => shop.close());

async function forget(customerId: string): Promise<void> {
  const { id } = await shop.client.customers.forgetAsk({ id: shop.id(), customerId });
  expect(await shop.client.customers.forget({ id, code: '2468' })).toMatchObject({ wiped: true });
}
const change = (customerId: string, more: object) =>
  shop.client.customers.change({ id: shop.id(), customerId, ...more });
/** The conversations that rows of a table belong to. */
const talk = (table: 'turns' | 'conversations') =>
  table === 'turns'
    ? q.selectFrom('turns').select('conversation_id as id').distinct()
    : q.selectFrom('conversations').select('id');
const taxBill = async (customerId: string) => {
  const draft = await shop.draft(
    await shop.add('Cheeni'),
    { kind: 'setCustomer', customerId },
    { kind: 'setGst', withGst: true },
  );
  return shop.confirm(draft);
};

describe('what is left of a customer who was forgotten', () => {
  it.each([
    ['a phone in groups', 'iska number 98123 45670 hai', '98123 45670'],
    ['a phone in Hindi figures', 'इसका नंबर ९८१२३४५६७० है', '९८१२३४५६७०'],
    ['the phone of before', 'naya number, pehle 98765-43210 tha', '98765-43210'],
    ['an address of mail in capitals', 'mail CANARY@MAIL.TEST par bhejo', 'CANARY@MAIL.TEST'],
    ['a GSTIN in small letters', 'uska GSTIN 24aaqca8719h1zc hai', '24aaqca8719h1zc'],
  ])('is not %s, said without a name', async (_, said, trace) => {
    const customerId = await shop.customer('Zulfiqar');
    await change(customerId, { phone: '98765 43210', email: 'canary@mail.test', gstin: GSTIN });
    await change(customerId, { phone: '98123 45670' });
    await shop.say(said, { conversationId: 'other' });
    expect(filesWith(shop, [trace])).not.toEqual([]);
    await forget(customerId);
    expect(filesWith(shop, [trace])).toEqual([]);
  });

  it('is not a sentence of a talk that was about them', async () => {
    const customerId = await shop.customer('Zulfiqar', 500);
    await shop.say('Zulfiqar ka balance');
    await shop.say('kabutarganj wale ka hisaab');
    await shop.say('kabutarganj kahan hai', { conversationId: 'other' });
    await forget(customerId);
    expect(shop.rows(talk('turns'))).toEqual([{ id: 'other' }]);
    expect(shop.rows(talk('conversations'))).toEqual([{ id: 'other' }]);
  });

  it('is not the note of a closed day that names them; the closing stands, and a rebuild agrees', async () => {
    const customerId = await shop.customer('Zulfiqar');
    const close = (date: string, note: string) =>
      shop.client.day.close({ id: shop.id(), date, counts: [], note });
    await close('2026-11-24', 'bank');
    const closing = await close('2026-11-25', 'Zulfikar ne 50 kam diye');
    await forget(customerId);
    expect(columnsWith(shop, 'zulfi')).toEqual([]);
    expect(filesWith(shop, ['zulfi']).filter((file) => !file.startsWith(EARLIER_BACKUP))).toEqual([]);
    const now = async (date: string) => (await shop.client.day.summary({ date })).closing;
    expect(await now('2026-11-25')).toEqual({ ...closing, note: '' });
    expect(await now('2026-11-24')).toMatchObject({ note: 'bank' });
    expect(shop.faults()).toEqual([]);
    const rewrite = { note: 'another word' };
    const written = () =>
      shop.opened.books.write(({ tx }) => tx.run(q.updateTable('day_closings').set(rewrite)));
    expect(written).toThrow();
  });

  it('is not what they wished, how much they might owe, or where they live, in the journal either', async () => {
    const customerId = await shop.customer('Zulfiqar');
    await change(customerId, {
      ...{ stateCode: '27', creditLimitPaise: 7_654_321, preferences: { whatsapp: false, sms: true } },
    });
    const traces = () =>
      ['whatsapp', '7654321', '"stateCode":"27"'].flatMap((word) => columnsWith(shop, word));
    expect(traces()).toContain('journal_person.body');
    await forget(customerId);
    expect(traces()).toEqual([]);
    expect(shop.faults()).toEqual([]);
  });

  it('cannot be found any more, before the program is started anew and after', async () => {
    const customerId = await shop.customer('Zulfiqar');
    await change(customerId, { phone: '98123 45670', addAliases: ['Chhotu'] });
    await forget(customerId);
    for (const text of ['Zulfiqar', 'zulfikar', 'Chhotu', '98123 45670', '5670']) {
      expect(await shop.client.customers.find({ text })).toEqual([]);
      expect(await shop.client.customers.resolve({ text })).toMatchObject({ answer: 'none' });
    }
    shop = await shop.restart();
    expect(await shop.client.customers.find({ text: 'Zulfiqar' })).toEqual([]);
  });
});

describe('the GSTIN of a buyer who was forgotten', () => {
  it('stays on the tax invoice and its fact, and nowhere else: tables, log, later backups', async () => {
    const customerId = await shop.customer('Zulfiqar Hotel');
    await change(customerId, { gstin: GSTIN, address: '4 Kabutarganj' });
    const { id } = await taxBill(customerId);
    await shop.say(`Zulfiqar Hotel ka GSTIN ${GSTIN}`);
    await forget(customerId);
    await shop.client.backups.make();
    expect(columnsWith(shop, GSTIN)).toEqual(['journal.body', 'invoice_gst.buyer_gstin']);
    for (const word of ['zulfiqar', 'kabutarganj']) expect(columnsWith(shop, word)).toEqual([]);
    expect(filesWith(shop, ['zulfiqar', 'kabutarganj'])).toEqual([]);
    expect(await shop.client.customers.card({ id: customerId }).catch(() => null)).toBeNull();
    expect(await shop.client.invoices.get({ id })).toMatchObject({ customer: { name: 'Removed customer' } });
    expect(shop.faults()).toEqual([]);
  });

  it('goes altogether when no tax invoice carries it', async () => {
    const customerId = await shop.customer('Zulfiqar Hotel');
    await change(customerId, { gstin: GSTIN });
    await shop.confirm(await shop.draft(await shop.add('Cheeni'), { kind: 'setCustomer', customerId }));
    await forget(customerId);
    await shop.client.backups.make();
    expect([columnsWith(shop, GSTIN), filesWith(shop, [GSTIN])]).toEqual([[], []]);
  });
});
