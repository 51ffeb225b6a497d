import { expect, it } from 'vitest';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop } from '../testing/shop.ts';

it('a call that comes when the engine is ending is refused as such, not left as a fault', async () => {
  const shop = await openTestShop();
  await shop.close();
  expect(await refusalOf(shop.client.drafts.list())).toBe('engine_stopped');
  expect(await refusalOf(shop.client.drafts.open({ id: shop.id() }))).toBe('engine_stopped');
  expect(await refusalOf(shop.say('haan'))).toBe('engine_stopped');
});
