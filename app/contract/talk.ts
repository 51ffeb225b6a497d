import { z } from 'zod';
import { note } from '../core/conversation/state.ts';
import { CHANNELS, ENTRIES, INTENTS } from '../core/intent/types.ts';
import { draft } from './draft.ts';
import { errorShape } from './errors.ts';
import { id, instantField, languageField, sumField } from './fields.ts';
import { hearer, hearingTrouble } from './hearing.ts';
import { pdfState, savedInvoice } from './invoice.ts';
import { utterance } from './speaking.ts';

export const conversationId = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .default('counter');

export const intentField = z.enum(INTENTS);

/** What was said about, in the words of `terminal.md`: amounts in rupees as said, quantities as numbers. */
export const entities = z.object({
  customer: z
    .object({ name: z.string(), id: z.string().nullable(), heard: z.string(), score: z.number() })
    .optional(),
  items: z
    .array(
      z.object({
        product: z.string(),
        heard: z.string(),
        quantity: z.number(),
        unit: z.string().nullable(),
        amount: z.number().optional(),
      }),
    )
    .optional(),
  product: z.string().optional(),
  quantity: z.number().optional(),
  unit: z.string().nullable().optional(),
  amount: z.number().optional(),
  each: z.boolean().optional(),
  percent: z.number().optional(),
  by: z.enum(['more', 'less']).optional(),
  number: z.number().optional(),
  channel: z.enum(CHANNELS).optional(),
  entry: z.enum(ENTRIES).optional(),
  phone: z.string().optional(),
  name: z.string().optional(),
  withGst: z.boolean().optional(),
  language: languageField.optional(),
  mode: z.string().optional(),
  rest: z.string().optional(),
  save: z.boolean().optional(),
  parts: z.array(z.object({ amount: z.number(), mode: z.string() })).optional(),
  date: z.string().optional(),
  dateTo: z.string().optional(),
  email: z.string().optional(),
  otp: z.string().optional(),
  /** The moment of a reminder, ISO with its offset; how often it comes; what it is about. */
  datetime: z.string().optional(),
  type: z.enum(['daily', 'weekly', 'monthly']).optional(),
  about: z.string().optional(),
  answer: z.union([z.literal('yes'), z.literal('no'), z.number()]).optional(),
});
export type TalkEntities = z.output<typeof entities>;

/** A marked word of the sentence. `line` is the number of the draft line it became. */
export const span = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['customer', 'item', 'amount', 'phone', 'name', 'date', 'language', 'email', 'otp', 'about']),
  line: z.int().nullable(),
  unsure: z.boolean(),
  /** The words that became a person or goods, and whom or what they were taken for; `id` null: nobody the shop knows. */
  taken: z
    .object({ heard: z.string(), id: z.string().nullable(), name: z.string() })
    .nullable()
    .default(null),
  /** Spoken: how the speech engine heard those words, as sounds, one a transcript at most. */
  sounds: z.array(z.string()).default([]),
});
export type TalkSpan = z.output<typeof span>;

export const choice = z.object({ label: z.string(), value: z.string(), note: z.string().nullable() });
export type Choice = z.output<typeof choice>;

export const asks = z.object({
  what: z.enum(['customer', 'product', 'quantity', 'confirm', 'entry', 'amount', 'otp', 'when']),
  /** A yes saves the bill that is read back; every other yes is to something else. */
  saves: z.boolean(),
  choices: z.array(choice),
});
export type Asks = z.output<typeof asks>;

export const milliseconds = z.record(z.string(), z.number());

/** The figures that a balance or summary answer shows beside its sentence. */
export const figures = z.array(
  z.object({ label: z.string(), paise: sumField.nullable(), count: z.int().nullable() }),
);

/** One turn of the conversation: what was said, how it was read, what came of it. */
export const turn = z.object({
  id,
  text: z.string(),
  intent: intentField,
  confidence: z.number(),
  /** A model outside understood it, nobody here did. */
  cloud: z.boolean().default(false),
  entities,
  spans: z.array(span),
  /** Further things said in the same breath, in order. */
  also: z.array(z.object({ intent: intentField, confidence: z.number(), entities })),
  reply: z.object({ text: z.string(), language: languageField }),
  /** The reply for the ear; null when nothing was said. */
  spoken: utterance.nullable().default(null),
  /** Sentences that would have worked, when it was not understood. */
  suggestions: z.array(z.string()),
  figures,
  asks: asks.nullable(),
  draft: draft.nullable(),
  /** The bill as it will be once it is answered whose it is; it is no draft yet. */
  waits: draft.nullable().default(null),
  /** The saved bill that was asked for; `open`: its paper is wanted now. A bill that was just saved is `invoice`. */
  document: z.object({ id, number: z.string(), pdf: pdfState, open: z.boolean() }).nullable().default(null),
  invoice: savedInvoice.nullable(),
  /** The door shall begin or end a spoken note. */
  recorder: z.enum(['start', 'stop']).nullable().default(null),
  error: errorShape.nullable(),
  ms: milliseconds,
});
export type Turn = z.output<typeof turn>;

/**
 * How a sentence came to be heard. key: somebody pressed one to talk · handsFree: nobody touched
 * anything · file: sound that was handed over whole.
 */
export const spokenBy = z.enum(['key', 'handsFree', 'file']).default('file');
export type SpokenBy = z.output<typeof spokenBy>;

/** The last reading of this PC; null before the first one. */
export const readingPace = z.object({
  last: z.object({ seconds: z.number(), ms: z.number() }).nullable(),
  keepsUp: z.boolean(),
});

/** What the speech engine heard before it was understood. */
export const heard = z.object({
  /** The text that was acted on; empty when nothing was heard. */
  text: z.string(),
  /** The plain transcripts, one a pass. */
  transcripts: z.array(z.string()),
  /** Distance of the reading per sound; null when no reading was near enough. */
  distance: z.number().nullable(),
  confidence: z.number(),
  seconds: z.number(),
  /** Loudest moment in dB below full scale. */
  level: z.number(),
  by: hearer.default('local'),
  /** A service should have heard it and did not. */
  trouble: hearingTrouble.nullable().default(null),
  ms: milliseconds,
});
export type HeardText = z.output<typeof heard>;

const somebody = z.object({ id, name: z.string() });

/** What a conversation remembers. */
export const memory = z.object({
  conversationId: z.string(),
  turns: z.int(),
  /** Newest last, at most 20. */
  messages: z.array(
    z.object({ from: z.enum(['shopkeeper', 'counter']), text: z.string(), at: instantField }),
  ),
  activeCustomer: somebody.nullable(),
  /** Whom it was about, one after the other, newest last. */
  customers: z.array(somebody.extend({ at: instantField })),
  /** The same by their name in small letters. */
  recentCustomers: z.record(z.string(), somebody),
  draftId: id.nullable(),
  /** What doors noted. */
  context: z.record(z.string(), note),
  /** It is forgotten then, unless somebody speaks; null: nothing is remembered. */
  until: instantField.nullable(),
});
export type Memory = z.output<typeof memory>;

const LONGEST_NOTE = 2000;

/** A note that a door keeps in a conversation; null takes it away. */
export const noteAsk = z.object({
  conversationId,
  key: z.string().regex(/^[A-Za-z][\w.-]{0,39}$/),
  value: note.refine((value) => JSON.stringify(value).length <= LONGEST_NOTE),
});
export type NoteAsk = z.output<typeof noteAsk>;
