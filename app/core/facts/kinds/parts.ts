import { z } from 'zod';
import {
  type BasisPoints,
  isBasisPoints,
  isPaise,
  isThousandths,
  type Paise,
  type Thousandths,
} from '../../units.ts';

/**
 * The pieces that facts of every kind are made of: integer money, quantities, rates, days and postings. A figure is one look, not a
 * number that is then transformed: a bill has some two hundred of them, and a rebuild reads every bill.
 */
export const money = z.custom<Paise>(isPaise);
export const quantity = z.custom<Thousandths>(isThousandths);
export const rate = z.custom<BasisPoints>((value) => isBasisPoints(value) && value >= 0);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const priceMode = z.enum(['exclusive', 'inclusive', 'rsp']);
export const supplyKind = z.enum(['INTRASTATE', 'INTERSTATE']);

/** How money comes over the counter. */
export const MONEY_MODES = ['cash', 'upi', 'card', 'cheque', 'bank'] as const;
export const moneyMode = z.enum(MONEY_MODES);
export type MoneyMode = z.output<typeof moneyMode>;

export const posting = z.object({
  account: z.string(),
  customerId: z.string().nullable(),
  amountPaise: money,
});
export type FactPosting = z.output<typeof posting>;

/** A part of some money that belongs to a bill; what is left over is an advance on the khata. */
export const settlement = z.object({ invoiceId: z.string(), amountPaise: money });
