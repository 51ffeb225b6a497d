import { randomInt } from 'node:crypto';
import type { Reader } from '../../db/gateway.ts';
import type { ForgetRequest } from '../contract/people.ts';
import { idsOf } from '../repositories/customer-details.ts';
import { papersOf } from '../repositories/forget.ts';
import {
  addRequest,
  changeRequest,
  type ForgetRow,
  newestRequest,
  requestById,
  requestsOn,
} from '../repositories/forget-requests.ts';
import type { Books, Entry } from './books.ts';
import { hashCode, isCode } from './code-hash.ts';
import { customerMessage, needCustomer } from './customer.ts';
import { ownerPin, wrongPin } from './owner-pin.ts';
import { Refusal } from './refusal.ts';

/** How long a code counts. */
export const CODE_MINUTES = 10;
const CODE_MS = CODE_MINUTES * 60_000;
const MOST_TRIES = 5;
const MOST_A_DAY = 10;

/**
 * Begins to forget a customer: where mail is set up a job sends a code to the owner, else their PIN will be asked for. The same
 * id again answers with the same request. Refuses with customer_missing, pin_missing, code_limit, operation_reused.
 */
export function askToForget(
  entry: Entry,
  { id, customerId }: { readonly id: string; readonly customerId: string },
  hasMail: boolean,
): ForgetRequest {
  const customer = needCustomer(entry.tx, customerId);
  const before = requestById(entry.tx, id);
  if (before && before.customer_id !== customer.id) throw new Refusal('operation_reused');
  return requestMessage(entry.tx, before ?? newRequest(entry, id, customer.id, hasMail));
}

function newRequest(entry: Entry, id: string, customerId: string, hasMail: boolean): ForgetRow {
  const { tx, day, nowMs } = entry;
  if (requestsOn(tx, day) >= MOST_A_DAY) throw new Refusal('code_limit');
  if (!hasMail && !ownerPin(tx)) throw new Refusal('pin_missing');
  const row: ForgetRow = {
    id,
    customer_id: customerId,
    way: hasMail ? 'mail' : 'pin',
    day,
    made_ms: nowMs,
    expires_ms: nowMs + CODE_MS,
    salt: null,
    hash: null,
    tries: 0,
    done: 0,
  };
  addRequest(tx, row);
  if (hasMail) entry.later('code', id);
  return row;
}

function requestMessage(read: Reader, row: ForgetRow): ForgetRequest {
  const customer = needCustomer(read, row.customer_id);
  return {
    id: row.id,
    way: row.way,
    customer: customerMessage(customer),
    bills: papersOf(read, idsOf(read, customer.id)).length,
    balancePaise: customer.balance,
    triesLeft: triesLeft(read, row.id),
  };
}

/**
 * Makes the code of a request, keeps its hash, and gives it out for the one mail it goes into: no row and no job ever holds it.
 * A second call makes a new one. Null when the request is over.
 */
export function issueCode({ tx, nowMs }: Entry, id: string): string | null {
  const row = requestById(tx, id);
  if (!row || row.done === 1) return null;
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  changeRequest(tx, id, { ...hashCode(code), expires_ms: nowMs + CODE_MS });
  return code;
}

/**
 * Checks a code or PIN; the try is kept before the answer is given. Gives back the request. Refuses with not_found, code_over
 * (too late, too often), code_wrong (with the tries that are left), code_limit.
 */
export function checkCode(books: Books, id: string, code: string): ForgetRow {
  const tried = books.write((entry) => tryCode(entry, id, code));
  if (tried instanceof Refusal) throw tried;
  return tried;
}

/** As `checkCode`, inside a write that goes on: the try is counted in it, so a refusal is given back and not thrown. */
export function tryCode(entry: Entry, id: string, code: string): ForgetRow | Refusal {
  const row = requestById(entry.tx, id);
  if (!row) return new Refusal('not_found', 'request');
  if (row.done === 1) return row;
  if (!isOpen(row, entry.nowMs)) return new Refusal('code_over');
  const counted = { ...row, tries: row.tries + 1 };
  changeRequest(entry.tx, id, { tries: counted.tries });
  return wrongCode(entry, counted, code) ?? counted;
}

const isOpen = (row: ForgetRow, nowMs: number): boolean => row.tries < MOST_TRIES && nowMs <= row.expires_ms;

function wrongCode(entry: Entry, { way, salt, hash, tries }: ForgetRow, code: string): Refusal | null {
  const pin = way === 'pin' ? ownerPin(entry.tx) : null;
  if (pin) return wrongPin(entry, pin, code);
  const right = salt !== null && hash !== null && isCode(code, { salt, hash });
  return right ? null : new Refusal('code_wrong', String(MOST_TRIES - tries));
}

/** The newest request that still waits for its code, or null. */
export function waitingRequest({ tx, nowMs }: Entry): string | null {
  const row = newestRequest(tx);
  return row && row.done === 0 && isOpen(row, nowMs) ? row.id : null;
}

/** How often a code may still be guessed. */
export const triesLeft = (read: Reader, id: string): number =>
  Math.max(0, MOST_TRIES - (requestById(read, id)?.tries ?? MOST_TRIES));
