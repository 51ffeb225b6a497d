import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import type { SoundAsk } from '../contract/sounds.ts';
import { knownCustomers } from '../repositories/customers.ts';
import { knownProducts } from '../repositories/products.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const learn = (kind: SoundAsk['kind'], targetId: string, ...sounds: string[]) =>
  shop.client.sounds.learn({ id: shop.id(), kind, targetId, sounds });
const person = (id: string) => knownCustomers(shop.opened.books.read).find((known) => known.id === id);

describe('a sound that was put right', () => {
  it('is listed with how often and when, and heard from then on', async () => {
    const rahul = await shop.customer('Rahul Sharma');
    await learn('customer', rahul, 'sahula', 'tahulu');
    shop.clock.advance(60_000);
    const listed = await learn('customer', rahul, 'sahula');
    const about = { kind: 'customer', targetId: rahul, name: 'Rahul Sharma', isName: false };
    expect(listed).toEqual([
      { ...about, sound: 'sahula', count: 2, lastAt: '2026-11-25T10:31:00+05:30' },
      { ...about, sound: 'tahulu', count: 1, lastAt: '2026-11-25T10:30:00+05:30' },
    ]);
    expect(person(rahul)).toEqual({
      id: rahul,
      name: 'Rahul Sharma',
      forms: [],
      sounds: ['sahula', 'tahulu'],
    });
  });

  it('counts as a name once it was right three times', async () => {
    const maida = await shop.product('Maida');
    for (let n = 0; n < 3; n += 1) await learn('product', maida, 'maita');
    expect(await shop.client.sounds.list()).toMatchObject([{ sound: 'maita', count: 3, isName: true }]);
    expect(knownProducts(shop.opened.books.read).find(({ id }) => id === maida)?.forms).toContain('maita');
    expect((await shop.say('ek kilo maita daalo')).draft?.lines.map(({ product }) => product)).toEqual([
      'Maida',
    ]);
  });

  it('is taken back whole, and begins anew when it is learned again', async () => {
    const rahul = await shop.customer('Rahul');
    for (let n = 0; n < 3; n += 1) await learn('customer', rahul, 'sahula');
    const off = { kind: 'customer', targetId: rahul, sound: 'sahula' } as const;
    expect(await shop.client.sounds.forget({ id: shop.id(), ...off })).toEqual([]);
    expect(person(rahul)).toEqual({ id: rahul, name: 'Rahul', forms: [] });
    expect(await learn('customer', rahul, 'sahula')).toMatchObject([{ count: 1, isName: false }]);
  });

  it('counts once for an id, which stands for no other words', async () => {
    const rahul = await shop.customer('Rahul');
    const ask: SoundAsk = { id: shop.id(), kind: 'customer', targetId: rahul, sounds: ['sahula'] };
    await shop.client.sounds.learn(ask);
    expect(await shop.client.sounds.learn(ask)).toMatchObject([{ count: 1 }]);
    const other = shop.client.sounds.learn({ ...ask, sounds: ['tahula'] });
    expect(await refusalOf(other)).toBe('operation_reused');
    expect(await refusalOf(learn('customer', shop.id(), 'sahula'))).toBe('customer_missing');
    expect(await refusalOf(learn('product', shop.id(), 'sahula'))).toBe('not_found');
  });

  it('goes with a customer into the one they were merged with', async () => {
    const [rahul, raju] = [await shop.customer('Rahul'), await shop.customer('Raju')];
    await learn('customer', rahul, 'sahula');
    await learn('customer', raju, 'sahula');
    await shop.client.customers.merge({ id: shop.id(), mergedId: raju, survivorId: rahul });
    expect(await shop.client.sounds.list()).toMatchObject([{ targetId: rahul, sound: 'sahula', count: 2 }]);
    expect(person(rahul)?.sounds).toEqual(['sahula']);
  });

  it('leaves nothing behind when its customer asks to be forgotten', async () => {
    const rahul = await shop.customer('Rahul');
    await learn('customer', rahul, 'sahula');
    await shop.client.owner.pin({ pin: '2468' });
    const request = await shop.client.customers.forgetAsk({ id: shop.id(), customerId: rahul });
    await shop.client.customers.forget({ id: request.id, code: '2468' });
    expect(shop.rows(q.selectFrom('sounds_learned').selectAll())).toEqual([]);
    expect(
      shop
        .rows(q.selectFrom('journal_person').selectAll())
        .map(({ body }) => body)
        .join(),
    ).not.toContain('sahula');
  });
});
