import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** From now on the file cannot grow, until it is opened anew. */
function fillDisk(): void {
  const { gateway } = shop.opened;
  gateway.pragma('wal_checkpoint(TRUNCATE)');
  gateway.write((tx) => {
    const room = 4096 - 100;
    for (let n = 0; n < 40; n++) {
      tx.run(q.insertInto('settings').values({ key: `padding ${n}`, value: 'x'.repeat(room) }));
    }
  });
  gateway.pragma('max_page_count = 1');
}

const bill = async () => {
  const productId = await shop.product('Chawal');
  return shop.draft(
    ...Array.from({ length: 12 }, (_, n) => ({ kind: 'addNew', name: `thing number ${n}` }) as const),
    { kind: 'addProduct', productId },
  );
};
const saved = () => shop.rows(q.selectFrom('invoices').select('id'));

describe('a full disk', () => {
  it('refuses the bill by name, keeps its draft, and saves it exactly once when there is room', async () => {
    const draft = await bill();
    const confirm = () => shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    fillDisk();
    expect(await refusalOf(confirm())).toBe('disk_full');
    expect(saved()).toEqual([]);
    expect(await shop.client.drafts.list()).toMatchObject([{ id: draft.id, version: draft.version }]);
    const first = await confirm();
    expect(first.lines).toHaveLength(13);
    expect(await confirm()).toMatchObject({ number: first.number });
    expect(saved()).toHaveLength(1);
    expect(shop.faults()).toEqual([]);
  });

  it('answers a spoken haan with the refusal, and the same turn works later', async () => {
    const draft = await bill();
    const id = shop.id();
    fillDisk();
    const refused = await shop.say('haan', { id, draftId: draft.id });
    expect(refused.error?.code).toBe('disk_full');
    expect(refused.draft?.id).toBe(draft.id);
    const later = await shop.say('haan', { id, draftId: draft.id });
    expect(later.invoice?.id).toBe(draft.id);
    expect(saved()).toHaveLength(1);
  });
});
