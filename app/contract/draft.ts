import { z } from 'zod';
import { id, nameField, paiseField, quantityField, sumField } from './fields.ts';

export const PAYMENT_MODES = ['cash', 'upi', 'card', 'udhaar'] as const;
export const paymentMode = z.enum(PAYMENT_MODES);
export type PaymentMode = z.infer<typeof paymentMode>;

export const LINE_SOURCES = ['voice', 'typed', 'scan', 'touch'] as const;
export const lineSource = z.enum(LINE_SOURCES);
export type LineSource = z.infer<typeof lineSource>;

/** A line as it stands on the draft, with its money already computed by the engine. */
export const draftLine = z.object({
  id,
  product: z.string(),
  productHi: z.string().nullable(),
  productId: id,
  quantity: quantityField,
  unit: z.string(),
  unitPricePaise: sumField,
  /** Percent as a decimal string ("5"). */
  gstRate: z.string(),
  cessRate: z.string(),
  /** True when the tax stands inside the price (printed MRP). */
  taxInside: z.boolean(),
  hsn: z.string(),
  taxablePaise: sumField,
  cgstPaise: sumField,
  sgstPaise: sumField,
  igstPaise: sumField,
  cessPaise: sumField,
  totalPaise: sumField,
  /** Made for this bill because the shop did not know it. */
  newProduct: z.boolean(),
  source: lineSource,
});
export type DraftLine = z.output<typeof draftLine>;

export const draftCustomer = z.object({
  /** Null: a new customer who is made when the bill is saved. */
  id: id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  /** What they owe now; 0 for a new one. */
  balancePaise: sumField,
});
export type DraftCustomer = z.output<typeof draftCustomer>;

/** A bill that is not saved yet. */
export const draft = z.object({
  id,
  /** Rises with every change; an edit names the version it saw. */
  version: z.int().min(0),
  customer: draftCustomer.nullable(),
  withGst: z.boolean(),
  supply: z.enum(['INTRASTATE', 'INTERSTATE']),
  payment: paymentMode,
  lines: z.array(draftLine),
  subtotalPaise: sumField,
  discountPaise: sumField,
  taxPaise: sumField,
  roundOffPaise: sumField,
  totalPaise: sumField,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  updatedAt: z.string(),
});
export type Draft = z.output<typeof draft>;

/** One change to a draft, from keys or touch. Speech and typing make the same changes through `talk.say`. */
export const draftEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addProduct'), productId: id, quantity: quantityField.optional() }),
  z.object({ kind: z.literal('addNew'), name: nameField, unitPricePaise: paiseField.optional() }),
  z.object({ kind: z.literal('setQuantity'), lineId: id, quantity: quantityField }),
  z.object({ kind: z.literal('setPrice'), lineId: id, unitPricePaise: paiseField }),
  z.object({ kind: z.literal('removeLine'), lineId: id }),
  z.object({ kind: z.literal('setCustomer'), customerId: id.nullable() }),
  z.object({ kind: z.literal('newCustomer'), name: nameField }),
  z.object({ kind: z.literal('setGst'), withGst: z.boolean() }),
  z.object({ kind: z.literal('setPayment'), payment: paymentMode }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type DraftEdit = z.output<typeof draftEdit>;
