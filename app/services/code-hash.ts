import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** A code or PIN as it is kept: it cannot be read back, only compared. */
export interface HashedCode {
  readonly salt: string;
  readonly hash: string;
}

const BYTES = 32;
const digest = (code: string, salt: string): Buffer => scryptSync(code, salt, BYTES);

/** Salts and hashes a code (scrypt, so that guessing all six digits from the file costs hours and not a second). */
export function hashCode(code: string): HashedCode {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: digest(code, salt).toString('hex') };
}

/** Whether a code is the one that was hashed; takes as long for a wrong one. */
export function isCode(code: string, { salt, hash }: HashedCode): boolean {
  const kept = Buffer.from(hash, 'hex');
  return kept.length === BYTES && timingSafeEqual(digest(code.trim(), salt), kept);
}
