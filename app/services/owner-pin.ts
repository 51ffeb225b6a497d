import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import { addMiss, missesOn } from '../repositories/pin-misses.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books, Entry } from './books.ts';
import { type HashedCode, hashCode, isCode } from './code-hash.ts';
import { Refusal } from './refusal.ts';

const PIN = 'owner.pin';
/** Wrong guesses a day, whether the program was started anew or not. */
const MOST_MISSES = 10;

const kept = z.object({ salt: z.string(), hash: z.string() });

/** The owner's PIN as it is kept, or null before one was set. */
export function ownerPin(read: Reader): HashedCode | null {
  const stored = setting(read, PIN);
  return stored === undefined ? null : kept.parse(JSON.parse(stored));
}

/**
 * Sets the owner's PIN; to change it the one of now is needed. Refuses with code_wrong, and code_limit after ten wrong ones on
 * a day.
 */
export function setOwnerPin(books: Books, pin: string, current: string | null): void {
  const before = ownerPin(books.read);
  if (before) needPin(books, before, current ?? '');
  books.write(({ tx }) => saveSetting(tx, PIN, JSON.stringify(hashCode(pin))));
}

/** Refuses a wrong PIN, and every PIN after too many. The miss is kept before the answer is given. */
function needPin(books: Books, pin: HashedCode, guess: string): void {
  const refusal = books.write((entry) => wrongPin(entry, pin, guess));
  if (refusal) throw refusal;
}

/**
 * What is wrong with a guess: code_wrong, or code_limit after ten of them on a day; null when it is the PIN. The miss is counted in
 * this write, so the refusal is given back and not thrown.
 */
export function wrongPin({ tx, day }: Entry, pin: HashedCode, guess: string): Refusal | null {
  if (missesOn(tx, day) >= MOST_MISSES) return new Refusal('code_limit');
  if (isCode(guess, pin)) return null;
  addMiss(tx, day);
  return new Refusal('code_wrong');
}
