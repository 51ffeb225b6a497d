import type { Reader } from '../../db/gateway.ts';
import type { ShopSound, SoundAsk, SoundOff } from '../contract/sounds.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { customersByIds } from '../repositories/customers.ts';
import { productsByIds } from '../repositories/products.ts';
import { RIGHT_OFTEN, type SoundRow, soundRows } from '../repositories/sounds.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { isSameBody } from './once.ts';
import { doneBefore } from './operation.ts';
import { needGoods } from './product-view.ts';
import { Refusal } from './refusal.ts';

type SoundFact = FactOf<'sound.learned' | 'sound.forgotten'>;

/**
 * Keeps how a name was heard, from a word that was put right: from the next sentence on it is heard so too. The same id again changes
 * nothing. Refuses with `customer_missing`, `not_found`, `operation_reused`.
 */
export function learnSounds(entry: Entry, { id, sounds, ...target }: SoundAsk): void {
  const person = { sounds: [...new Set(sounds)] };
  keep(entry, id, { kind: 'sound.learned', version: 1, body: bodyOf(entry.tx, target), person });
}

/** Takes a sound back, however often it was learned. Refuses as `learnSounds`. */
export function forgetSound(entry: Entry, { id, sound, ...target }: SoundOff): void {
  const body = bodyOf(entry.tx, target);
  keep(entry, id, { kind: 'sound.forgotten', version: 1, body, person: { sounds: [sound] } });
}

function keep(entry: Entry, id: string, fact: SoundFact): void {
  const before = doneBefore(entry.tx, id, fact.kind);
  const same = before && isSameBody([before.body, before.person], [fact.body, fact.person]);
  if (before && !same) throw new Refusal('operation_reused');
  if (!before) entry.record(fact, id);
}

function bodyOf(read: Reader, { kind, targetId }: Pick<SoundAsk, 'kind' | 'targetId'>): SoundFact['body'] {
  if (kind === 'customer') return { customerId: needCustomer(read, targetId).id, productId: null };
  return { customerId: null, productId: needGoods(read, targetId).id };
}

/** How names are heard in this shop, the last learned first. */
export function shopSounds(read: Reader): ShopSound[] {
  const rows = soundRows(read);
  const ids = [...new Set(rows.map(({ targetId }) => targetId))];
  const people = named('customer', customersByIds(read, ids));
  const goods = named('product', productsByIds(read, ids));
  const targets = new Map([...people, ...goods]);
  return rows.flatMap((row) => {
    const target = targets.get(row.targetId);
    return target ? [message(row, target)] : [];
  });
}

interface Target {
  readonly kind: ShopSound['kind'];
  readonly name: string;
}

const named = (kind: Target['kind'], rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map(({ id, name }): [string, Target] => [id, { kind, name }]);

const message = ({ targetId, sound, count, lastAt }: SoundRow, target: Target): ShopSound => ({
  ...target,
  targetId,
  sound,
  count,
  lastAt,
  isName: count >= RIGHT_OFTEN,
});
