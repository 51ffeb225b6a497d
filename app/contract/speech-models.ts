import { z } from 'zod';
import { errorShape } from './errors.ts';
import { outsideUrl } from './fields.ts';

/** Where models lie that are no hub's: a folder of a web server, as `scripts/models` fills it. */
export const speechModelSettings = z.strictObject({ address: outsideUrl.nullable() });

/** A model's name in the catalogue. */
export const modelName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/);

export const modelFetch = z.object({
  name: z.string(),
  state: z.enum(['running', 'paused', 'failed', 'done', 'cancelled']),
  doneBytes: z.int(),
  /** 0 until the list of files is known. */
  totalBytes: z.int(),
  bytesPerSecond: z.int(),
  error: errorShape.nullable(),
});
export type ModelFetchMessage = z.output<typeof modelFetch>;

export const speechModel = z.object({
  name: z.string(),
  kind: z.enum(['base', 'small', 'large', 'hinglish']),
  title: z.string(),
  megabytes: z.int(),
  state: z.enum(['inUse', 'here', 'absent']),
  /** It came with the program, and cannot be taken away. */
  shipped: z.boolean(),
  /** What the trial sentence took on this PC; null: not tried. */
  trialMs: z.int().nullable(),
});
export type SpeechModel = z.output<typeof speechModel>;

/** A voice to speak with. */
export const fetchedVoice = z.object({
  name: z.string(),
  title: z.string(),
  megabytes: z.int(),
  state: z.enum(['here', 'absent']),
  /** It came with the program, and cannot be taken away. */
  shipped: z.boolean(),
});
export type FetchedVoice = z.output<typeof fetchedVoice>;

export const speechModels = z.object({
  models: z.array(speechModel),
  voices: z.array(fetchedVoice),
  fetch: modelFetch.nullable(),
  pc: z.object({
    /** Null where it cannot be seen. */
    avx2: z.boolean().nullable(),
    /** The kind that suits this PC; null until it was measured. */
    fit: z.enum(['base', 'small']).nullable(),
  }),
  /** The chosen model could not be used at the last start, and why; the shipped one hears instead. */
  trouble: z.object({ name: z.string(), error: errorShape }).nullable(),
});
export type SpeechModels = z.output<typeof speechModels>;
