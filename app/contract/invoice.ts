import { z } from 'zod';
import { discountField, draftLine, moneyMode, paymentMode, paymentPart } from './draft.ts';
import { dayField, id, instantField, quantityField, sumField } from './fields.ts';

export const invoiceStatus = z.enum(['paid', 'partial', 'pending', 'cancelled']);
export const pdfState = z.enum(['waiting', 'ready', 'failed']);

/** Why a bill is taken back; it stands in the books for ever. */
export const reasonField = z.string().trim().min(1).max(200);

const savedLine = draftLine.omit({ id: true, source: true, warnings: true });

/** A saved bill. Its figures never change. */
export const invoice = z.object({
  id,
  number: z.string(),
  title: z.string(),
  at: instantField,
  customer: z.object({ id, name: z.string() }).nullable(),
  withGst: z.boolean(),
  /** A GST bill of a shop that has not written its GSTIN yet. */
  gstinMissing: z.boolean(),
  /** `returned`: how much of it came back up to now. */
  lines: z.array(savedLine.extend({ returned: quantityField })),
  subtotalPaise: sumField,
  discountPaise: sumField,
  taxPaise: sumField,
  roundOffPaise: sumField,
  totalPaise: sumField,
  /** All that settled it, with what was given up for lost. */
  paidPaise: sumField,
  writtenOffPaise: sumField,
  payment: paymentMode,
  /** Money of the counter, as it came with the bill. */
  split: z.array(paymentPart),
  tenderedPaise: sumField.nullable(),
  changePaise: sumField,
  discount: discountField.nullable(),
  status: invoiceStatus,
  /** What credit notes took back, and which. */
  returnedPaise: sumField,
  creditNotes: z.array(z.object({ id, number: z.string(), day: dayField, totalPaise: sumField })),
  cancelled: z.object({ at: instantField, reason: z.string(), replacedBy: id.nullable() }).nullable(),
  estimateId: id.nullable(),
  /** What the customer owed before this bill and after it; null for a walk-in. */
  balanceBeforePaise: sumField.nullable(),
  balanceAfterPaise: sumField.nullable(),
  pdf: pdfState,
});
export type Invoice = z.output<typeof invoice>;

/** The answer to a bill that was saved. */
export const savedInvoice = invoice.extend({
  /** How far it brought the customer above their limit: advice, it stopped nothing. */
  overLimitPaise: sumField,
});
export type SavedInvoice = z.output<typeof savedInvoice>;

export const invoiceRow = invoice.pick({
  id: true,
  number: true,
  at: true,
  customer: true,
  totalPaise: true,
  paidPaise: true,
  returnedPaise: true,
  payment: true,
  status: true,
  pdf: true,
});
export type InvoiceRow = z.output<typeof invoiceRow>;

/** Where the money of a return goes: over the counter, or off the khata. */
export const moneyBack = z.enum([...moneyMode.options, 'khata']);

export const returnAsk = z.object({
  /** Made by the caller before the first try; it becomes the note's id. */
  id,
  invoiceId: id,
  /** Lines of the bill from 1; absent: all that is left of it. */
  lines: z
    .array(
      z.object({
        line: z.int().min(1).max(200),
        quantity: quantityField,
        /** False: written off, it cannot be sold again. */
        restock: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(200)
    .optional(),
  reason: reasonField,
  back: moneyBack,
});
export type ReturnAsk = z.output<typeof returnAsk>;

/** What every numbered document has of a bill. */
const DOCUMENT = {
  id: true,
  number: true,
  title: true,
  at: true,
  customer: true,
  withGst: true,
  subtotalPaise: true,
  discountPaise: true,
  taxPaise: true,
  roundOffPaise: true,
  totalPaise: true,
  pdf: true,
} as const;

/** A credit note: what came back of a bill, at the bill's own rates. */
export const creditNote = invoice
  .pick({ ...DOCUMENT, balanceBeforePaise: true, balanceAfterPaise: true })
  .extend({
    invoice: z.object({ id, number: z.string(), day: dayField }),
    reason: z.string(),
    /** It came too late to lower the bill's GST, so it is about money only and stands in no return. */
    commercial: z.boolean(),
    /** What went back over the counter; the rest lowered the khata. */
    refundedPaise: sumField,
    lines: z.array(
      savedLine
        .omit({ newProduct: true, discount: true, free: true })
        .extend({ line: z.int(), restock: z.boolean() }),
    ),
  });
export type CreditNote = z.output<typeof creditNote>;

/** An estimate (kachcha): a paper with a number of its own that moves neither money nor stock. */
export const estimate = invoice.pick({ ...DOCUMENT, discount: true }).extend({
  lines: z.array(savedLine),
  /** The bill that came of it. */
  invoiceId: id.nullable(),
});
export type Estimate = z.output<typeof estimate>;

/** The series of the shop's numbers, of this counter and financial year. */
export const seriesKind = z.enum([
  'invoice',
  'billOfSupply',
  'memo',
  'creditNote',
  'commercialNote',
  'estimate',
]);
/** `next`: the number that comes now; null when the year has used them all up. */
export const series = z.object({
  kind: seriesKind,
  series: z.string(),
  last: z.int(),
  next: z.string().nullable(),
});
export type Series = z.output<typeof series>;
