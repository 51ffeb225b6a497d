import { isDeepStrictEqual } from 'node:util';
import { FLOOR } from '../../app/core/intent/score.ts';
import type { Intent, Understanding } from '../../app/core/intent/types.ts';
import { type Said, shortForm } from '../../app/testing/intent.ts';

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
  const [first = {}, ...more] = shortForm(found);
  const intent = first.intent === said.means.intent;
  const whole = more.length === 0 && isDeepStrictEqual(first, said.means);
  return {
    said,
    found,
    intent,
    whole,
    wrongMoney: !whole && found.meanings.some((each) => acts(each, said)),
  };
}

function acts({ intent, confidence, entities }: Understanding['meanings'][number], said: Said): boolean {
  if (!MONEY.includes(intent) || confidence < FLOOR) return false;
  const { customer, amount } = entities;
  if (customer && (customer.id === null || customer.rivals.length > 0)) return false;
  const same =
    intent === said.means.intent && (customer?.name ?? said.means.customer) === said.means.customer;
  return !(same && amount === said.means.amount);
}

/** "97.5 %" of a list. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
