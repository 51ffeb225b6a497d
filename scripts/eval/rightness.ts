import { isDeepStrictEqual } from 'node:util';
import { FLOOR } from '../../app/core/intent/score.ts';
import type { Intent, Understanding } from '../../app/core/intent/types.ts';
import { isMeant, type Said, shortForm } from '../../app/testing/intent.ts';

/** What writes money as soon as it is understood; a draft is read back and waits. */
const MONEY: readonly Intent[] = ['RECORD_PAYMENT', 'ADD_CREDIT', 'CONFIRM_INVOICE'];

export interface Judged {
  readonly said: Said;
  readonly found: Understanding;
  readonly intent: boolean;
  /** Intent and every entity. */
  readonly whole: boolean;
  /** Money would be written that was not meant so: another person, amount or direction, and nobody is asked. */
  readonly wrongMoney: boolean;
}

/** Compares what was understood with what was meant (in the short form of the twin tests). */
export function judged(said: Said, found: Understanding): Judged {
  const meanings = shortForm(found);
  const meant = [said.means, ...said.also];
  const intents = (list: readonly Said['means'][]): unknown[] => list.map((each) => each.intent);
  const intent =
    said.also.length > 0
      ? isDeepStrictEqual(intents(meanings), intents(meant))
      : meanings[0]?.intent === said.means.intent;
  const whole = isMeant(meanings, said);
  return {
    said,
    found,
    intent,
    whole,
    wrongMoney: !whole && found.meanings.some((each) => acts(each, said)),
  };
}

function acts(
  { intent, confidence, entities, gist }: Understanding['meanings'][number],
  said: Said,
): boolean {
  if (gist || !MONEY.includes(intent) || confidence < FLOOR) return false;
  const { customer, amount } = entities;
  if (customer && (customer.id === null || customer.rivals.length > 0)) return false;
  return ![said.means, ...said.also].some(
    (meant) =>
      intent === meant.intent &&
      (customer?.name ?? meant.customer) === meant.customer &&
      amount === meant.amount,
  );
}

/** "97.5 %" of a list. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
