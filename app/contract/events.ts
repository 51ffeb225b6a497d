import { z } from 'zod';
import { draft } from './draft.ts';
import { id } from './fields.ts';
import { importProgress } from './import.ts';
import { pdfState } from './invoice.ts';
import { settings, speechStatus } from './shop.ts';
import { modelFetch } from './speech-models.ts';

export const job = z.object({
  id,
  kind: z.enum(['pdf', 'code', 'forget', 'backup']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  subject: id,
  tries: z.int(),
  error: z.string().nullable(),
});

/** What the engine says without being asked. A door that missed some asks again with `hello` and `drafts.list`. */
export const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drafts'), drafts: z.array(draft) }),
  z.object({ kind: z.literal('job'), job }),
  z.object({ kind: z.literal('pdf'), invoiceId: id, state: pdfState }),
  z.object({ kind: z.literal('saved'), invoiceId: id, number: z.string() }),
  z.object({ kind: z.literal('level'), sessionId: id, level: z.number(), seconds: z.number() }),
  z.object({ kind: z.literal('partial'), sessionId: id, text: z.string() }),
  /** Somebody began to speak into the recording of a microphone, or has been quiet for long enough. */
  z.object({ kind: z.literal('voice'), sessionId: id, state: z.enum(['started', 'ended']) }),
  z.object({ kind: z.literal('speech'), speech: speechStatus }),
  z.object({ kind: z.literal('modelFetch'), fetch: modelFetch }),
  z.object({ kind: z.literal('settings'), settings }),
  importProgress,
]);
export type EngineEvent = z.output<typeof event>;
