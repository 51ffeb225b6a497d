import { z } from 'zod';
import { id, nameField, paiseField, quantityField, sumField } from './fields.ts';

/** How money comes over the counter. */
export const moneyMode = z.enum(['cash', 'upi', 'card', 'cheque', 'bank']);
/** What can be chosen for a bill. */
export const chosenPayment = z.enum([...moneyMode.options, 'udhaar']);
/** What a bill was paid with: in one way, in several (split), or later (udhaar). */
export const paymentMode = z.enum([...chosenPayment.options, 'split']);
export type PaymentMode = z.infer<typeof paymentMode>;
export const paymentPart = z.object({ mode: moneyMode, amountPaise: paiseField });

/** A discount as it was asked: paise, or percent as a decimal string ("10"). */
export const discountField = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), paise: paiseField }),
  z.object({ kind: z.literal('percent'), percent: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/) }),
]);
export type DiscountField = z.output<typeof discountField>;

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
  /** What was taken off, with the line's part of the bill's discount. */
  discountPaise: sumField,
  /** Made for this bill because the shop did not know it. */
  newProduct: z.boolean(),
  source: lineSource,
  /** The line's own discount, and whether it makes the item free. */
  discount: discountField.nullable(),
  free: z.boolean(),
  warnings: z.array(z.enum(['above_mrp', 'no_price'])),
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
  /** What is taken now, by the way it comes. */
  split: z.array(paymentPart),
  /** Cash handed over, when it was counted, and what of it goes back. */
  tenderedPaise: sumField.nullable(),
  changePaise: sumField,
  /** What goes on the khata. */
  restPaise: sumField,
  /** How far that brings the customer above their limit: advice, it stops nothing. */
  overLimitPaise: sumField,
  /** On the whole bill. */
  discount: discountField.nullable(),
  estimateId: id.nullable(),
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

/** A bill that is only asked about: nothing of it is kept. */
export const previewAsk = z.object({
  customerId: id.nullable().default(null),
  withGst: z.boolean().default(false),
  discount: discountField.nullable().default(null),
  lines: z
    .array(
      z.object({
        productId: id,
        quantity: quantityField.optional(),
        /** In place of a quantity: goods for so much money. */
        amountPaise: paiseField.optional(),
        unitPricePaise: paiseField.optional(),
        discount: discountField.nullable().default(null),
      }),
    )
    .min(1)
    .max(200),
});
export type PreviewAsk = z.output<typeof previewAsk>;
export const preview = draft
  .omit({ id: true, version: true, canUndo: true, canRedo: true, updatedAt: true, lines: true })
  .extend({ title: z.string(), lines: z.array(draftLine.omit({ id: true, source: true })) });
export type Preview = z.output<typeof preview>;

/** One change to a draft, from keys or touch. Speech and typing make the same changes through `talk.say`. */
export const draftEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addProduct'), productId: id, quantity: quantityField.optional() }),
  z.object({ kind: z.literal('addNew'), name: nameField, unitPricePaise: paiseField.optional() }),
  /** A code of a product, of its pack, or a label of the scale; `mrpPaise` when several printed prices stand under it. */
  z.object({ kind: z.literal('scan'), code: z.string().max(60), mrpPaise: paiseField.optional() }),
  z.object({ kind: z.literal('setQuantity'), lineId: id, quantity: quantityField }),
  z.object({ kind: z.literal('setPrice'), lineId: id, unitPricePaise: paiseField }),
  z.object({ kind: z.literal('removeLine'), lineId: id }),
  z.object({ kind: z.literal('setCustomer'), customerId: id.nullable() }),
  z.object({ kind: z.literal('newCustomer'), name: nameField }),
  /** A regular shop that takes GST off says why, and makes an estimate of it. */
  z.object({
    kind: z.literal('setGst'),
    withGst: z.boolean(),
    reason: z.string().trim().min(1).max(200).optional(),
  }),
  z.object({ kind: z.literal('setPayment'), payment: chosenPayment }),
  /** Several ways; what they leave of the bill is udhaar. An empty list goes back to one way. */
  z.object({ kind: z.literal('setSplit'), parts: z.array(paymentPart).max(8) }),
  /** Cash handed over; null when it was not counted. */
  z.object({ kind: z.literal('setTendered'), amountPaise: paiseField.nullable() }),
  z.object({ kind: z.literal('setLineDiscount'), lineId: id, discount: discountField.nullable() }),
  z.object({ kind: z.literal('setDiscount'), discount: discountField.nullable() }),
  z.object({ kind: z.literal('setFree'), lineId: id, free: z.boolean() }),
  /** Goods for so much money: the quantity follows, the line costs exactly this. */
  z.object({ kind: z.literal('setAmount'), lineId: id, amountPaise: paiseField }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
]);
export type DraftEdit = z.output<typeof draftEdit>;
