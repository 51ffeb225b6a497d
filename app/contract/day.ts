import { z } from 'zod';
import { dayField, sumField } from './fields.ts';

/** The owner's day. */
export const daySummary = z.object({
  date: dayField,
  bills: z.int(),
  salesPaise: sumField,
  taxPaise: sumField,
  averagePaise: sumField,
  receivedPaise: sumField,
  received: z.object({ cashPaise: sumField, upiPaise: sumField, cardPaise: sumField }),
  creditGivenPaise: sumField,
  newCustomers: z.int(),
  outstandingPaise: sumField,
  topProducts: z.array(
    z.object({ name: z.string(), quantity: z.string(), unit: z.string(), totalPaise: sumField }),
  ),
});
export type DaySummary = z.output<typeof daySummary>;
