import { z } from 'zod';
import { dayField, paiseField } from './fields.ts';

/** The owner's day. */
export const daySummary = z.object({
  date: dayField,
  bills: z.int(),
  salesPaise: paiseField,
  taxPaise: paiseField,
  averagePaise: paiseField,
  receivedPaise: paiseField,
  received: z.object({ cashPaise: paiseField, upiPaise: paiseField, cardPaise: paiseField }),
  creditGivenPaise: paiseField,
  newCustomers: z.int(),
  outstandingPaise: paiseField,
  topProducts: z.array(
    z.object({ name: z.string(), quantity: z.string(), unit: z.string(), totalPaise: paiseField }),
  ),
});
export type DaySummary = z.output<typeof daySummary>;
