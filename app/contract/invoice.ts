import { z } from 'zod';
import { draftLine, paymentMode } from './draft.ts';
import { id, instantField, sumField } from './fields.ts';

export const invoiceStatus = z.enum(['paid', 'partial', 'pending', 'cancelled']);
export const pdfState = z.enum(['waiting', 'ready', 'failed']);

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
  lines: z.array(draftLine.omit({ id: true, source: true })),
  subtotalPaise: sumField,
  discountPaise: sumField,
  taxPaise: sumField,
  roundOffPaise: sumField,
  totalPaise: sumField,
  paidPaise: sumField,
  payment: paymentMode,
  status: invoiceStatus,
  /** What the customer owed before this bill and after it; null for a walk-in. */
  balanceBeforePaise: sumField.nullable(),
  balanceAfterPaise: sumField.nullable(),
  pdf: pdfState,
});
export type Invoice = z.output<typeof invoice>;

export const invoiceRow = invoice.pick({
  id: true,
  number: true,
  at: true,
  customer: true,
  totalPaise: true,
  paidPaise: true,
  payment: true,
  status: true,
  pdf: true,
});
export type InvoiceRow = z.output<typeof invoiceRow>;
