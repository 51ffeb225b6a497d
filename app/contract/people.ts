import { z } from 'zod';
import { id, instantField, nameField, paiseField, sumField } from './fields.ts';

export const phoneField = z.string().regex(/^[6-9]\d{9}$/);

export const customer = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  balancePaise: sumField,
});
export type Customer = z.output<typeof customer>;

export const newCustomer = z.object({
  /** Made by the caller before the first try; a retry repeats it. */
  id,
  name: nameField,
  phone: phoneField.nullable().default(null),
  openingPaise: paiseField.optional(),
  /** Said after the shopkeeper saw the likely duplicate. */
  evenIfAlike: z.boolean().default(false),
});

/** One entry of the khata: debit raises what they owe, credit lowers it. */
export const khataEntry = z.object({
  id,
  at: instantField,
  kind: z.enum(['bill', 'payment', 'credit', 'opening']),
  reference: z.string().nullable(),
  debitPaise: sumField,
  creditPaise: sumField,
  balancePaise: sumField,
});
export type KhataEntry = z.output<typeof khataEntry>;
