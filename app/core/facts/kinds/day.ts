import { z } from 'zod';
import { day, money } from './parts.ts';

/** Notes or coins of one face in the drawer. */
const counted = z.object({ rupees: z.int().min(1), count: z.int().min(0) });

/** The drawer was counted and the day closed: what the books expected, what was there, and the sums of the day as they stood. */
export const dayClosed = z.object({
  kind: z.literal('day.closed'),
  version: z.literal(1),
  body: z.object({
    day,
    /** In the drawer when the counting period began. */
    openingPaise: money,
    /** Cash that came since, less what went back. */
    cashPaise: money,
    expectedPaise: money,
    counts: z.array(counted),
    countedPaise: money,
    /** Counted less expected: above 0 there is too much. */
    differencePaise: money,
    /** Taken out of the drawer (home, bank); the rest is the next opening. */
    takenPaise: money,
    leftPaise: money,
    /** All cash that ever came by the books up to this moment. */
    cashEverPaise: money,
    bills: z.int(),
    salesPaise: money,
    receivedPaise: money,
  }),
  /** Why the drawer was off; it may name a person. */
  person: z.object({ note: z.string() }).optional(),
});

/**
 * The file was damaged, and this one was made of the facts that could still be read. What is missing is named, so that it stays
 * visible for ever and the rest of the chain can be checked around it.
 */
export const shopSalvaged = z.object({
  kind: z.literal('shop.salvaged'),
  version: z.literal(1),
  body: z.object({
    /** Name of the damaged file. */
    file: z.string(),
    /** Facts of a chain that are not here, both ends counted in, and the hash of the last of them, which the next one names. */
    gaps: z.array(
      z.object({ origin: z.string(), from: z.int().min(1), to: z.int().min(1), hash: z.string() }),
    ),
    /** Numbers whose documents are not here. */
    numbers: z.array(z.object({ series: z.string(), from: z.int().min(1), to: z.int().min(1) })),
  }),
});

/**
 * The shop goes on from a backup: a chain and a code of the counter of its own from here, so that no number which was given
 * after the backup is given a second time.
 */
export const shopRestored = z.object({
  kind: z.literal('shop.restored'),
  version: z.literal(1),
  body: z.object({
    /** Name of the backup's file. */
    backup: z.string(),
    /** Stands in every number of this counter from now on. */
    counterCode: z.string(),
    /** Facts that the backup held. */
    facts: z.int(),
  }),
});
