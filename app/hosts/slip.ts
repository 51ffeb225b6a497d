import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import type { ErrorCode } from '../contract/errors.ts';

/** What a field is about, by its name: a slip in it has a code of its own. */
const ABOUT: readonly (readonly [RegExp, ErrorCode])[] = [
  [/Paise$/, 'amount_invalid'],
  [/^(quantity|size|lowLevel)$/, 'quantity_invalid'],
  [/^percent$/, 'discount_invalid'],
  [/^stateCode$/, 'state_unknown'],
  [/^gstin$/, 'gstin_invalid'],
  [/^phone$/, 'phone_invalid'],
  [/^email$/, 'email_invalid'],
  [/^name$/, 'name_invalid'],
];

const issues = z.object({ issues: z.array(z.object({ path: z.array(z.unknown()).default([]) })).min(1) });

/** The code of a message that is not of the contract's shape, and the field that is wrong; null for any other error. */
export function slipIn(error: unknown): { code: ErrorCode; detail: string | null } | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null;
  const [first] = issues.safeParse(error.data).data?.issues ?? [];
  const path = (first?.path ?? []).map(String);
  const field = path.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const found = ABOUT.find(([pattern]) => pattern.test(field));
  return { code: found?.[1] ?? 'invalid_input', detail: path.join('.') || null };
}
