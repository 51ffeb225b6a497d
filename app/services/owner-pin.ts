import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books, Entry } from './books.ts';
import { type HashedCode, hashCode, isCode } from './code-hash.ts';
import { Refusal } from './refusal.ts';

const PIN = 'owner.pin';
const MISSES = 'owner.pin.misses';
/** Wrong guesses a day, whether the program was started anew or not. */
const MOST_MISSES = 10;

const kept = z.object({ salt: z.string(), hash: z.string() });
const counted = z.object({ day: z.string(), misses: z.int() });

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
export function needPin(books: Books, pin: HashedCode, guess: string): void {
  const right = isCode(guess, pin);
  const limit = books.write((entry) => {
    const misses = missesOn(entry);
    if (misses >= MOST_MISSES) return true;
    if (!right) saveSetting(entry.tx, MISSES, JSON.stringify({ day: entry.day, misses: misses + 1 }));
    return false;
  });
  if (limit) throw new Refusal('code_limit');
  if (!right) throw new Refusal('code_wrong');
}

function missesOn({ tx, day }: Entry): number {
  const stored = setting(tx, MISSES);
  const known = stored === undefined ? null : counted.parse(JSON.parse(stored));
  return known?.day === day ? known.misses : 0;
}
