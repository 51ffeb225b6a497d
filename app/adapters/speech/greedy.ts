import type { Mask } from './mask.ts';
import type { Model, Prediction, Tensors } from './model.ts';
import { repeatedTail } from './repeat-guard.ts';
import type { Tokenizer } from './tokenizer.ts';
import type { Spoken } from './types.ts';

/** One way of decoding the sound. */
export interface Decoding {
  readonly language: Spoken;
  /** Tokens of text that is said to have come before; it sets spelling and vocabulary. */
  readonly prompt: readonly number[];
}

/** What holds for all decodings of a sentence. */
export interface Limits {
  readonly mask: Mask;
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears the text of the first decoding as it grows. */
  readonly onText?: ((text: string) => void) | undefined;
}

export interface Transcript {
  readonly text: string;
  /** Mean probability of the tokens, the end included (geometric), 0–1. */
  readonly probability: number;
}

/** A short sentence needs some tokens whatever its length; fast speech has eight a second. */
export const tokenCap = (seconds: number): number => Math.min(160, Math.ceil(16 + 8 * seconds));

/** Everything that stands before the first word. The first timestamp is given, not asked for: it stops most loops. */
export function opening(tokenizer: Tokenizer, { language, prompt }: Decoding): number[] {
  const previous = prompt.length > 0 ? [tokenizer.startOfPrevious, ...prompt] : [];
  const { startOfTranscript, languages, transcribe, firstTimestamp } = tokenizer;
  return [...previous, startOfTranscript, languages[language], transcribe, firstTimestamp];
}

/** Rows of one run are equally long: longer prompts lose what stands first, as the model knows it from its training. */
function openings(tokenizer: Tokenizer, decodings: readonly Decoding[]): number[][] {
  const shortest = Math.min(...decodings.map(({ prompt }) => prompt.length));
  return decodings.map((decoding) => {
    const prompt = decoding.prompt.slice(decoding.prompt.length - shortest);
    return opening(tokenizer, { ...decoding, prompt });
  });
}

/**
 * log probability that the sentence ends here: the sum over all later timestamps (the model spreads its belief over
 * many), or the end of text if that is likelier.
 */
function endLog({ logits, logz }: Prediction, tokenizer: Tokenizer): number {
  let sum = 0;
  for (let id = tokenizer.firstTimestamp + 1; id < tokenizer.size; id++)
    sum += Math.exp((logits[id] ?? 0) - logz);
  const endOfText = (logits[tokenizer.endOfText] ?? 0) - logz;
  return Math.max(Math.log(sum + Number.MIN_VALUE), endOfText);
}

/** The likeliest of the allowed tokens and its log probability. */
function likeliest({ logits, logz }: Prediction, allowed: Int32Array): { id: number; log: number } {
  let id = -1;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of allowed) {
    const logit = logits[candidate] ?? Number.NEGATIVE_INFINITY;
    if (logit > top) [id, top] = [candidate, logit];
  }
  return { id, log: top - logz };
}

/** One transcript in the making. */
interface Row {
  readonly ids: number[];
  readonly logs: number[];
}

/** Adds the likeliest token; false when the row has ended: the sentence did, or it loops, or it reached its cap. */
function grow({ ids, logs }: Row, prediction: Prediction, tokenizer: Tokenizer, limits: Limits): boolean {
  const first = ids.length === 0;
  const next = likeliest(prediction, first ? limits.mask.opening : limits.mask.following);
  const end = first ? Number.NEGATIVE_INFINITY : endLog(prediction, tokenizer);
  logs.push(Math.max(next.log, end));
  if (end > next.log) return false;
  ids.push(next.id);
  const repeated = repeatedTail(ids);
  ids.length -= repeated;
  return repeated === 0 && ids.length < limits.maxTokens;
}

function transcriptOf({ ids, logs }: Row, tokenizer: Tokenizer): Transcript {
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  return { text: tokenizer.decode(ids).trim(), probability: Math.exp(mean) };
}

/** The rows that go on, and which row of the last run each was. */
function growAll(
  live: readonly Row[],
  predictions: readonly Prediction[],
  tokenizer: Tokenizer,
  limits: Limits,
): { rows: Row[]; from: number[] } {
  const goesOn = live.map((row, n) => {
    const prediction = predictions[n];
    return prediction !== undefined && grow(row, prediction, tokenizer, limits);
  });
  const from = [...live.keys()].filter((n) => goesOn[n]);
  return { rows: live.filter((_, n) => goesOn[n]), from };
}

/**
 * Writes one transcript a decoding, side by side in one run a token: each always takes the likeliest, until its sentence
 * ends, loops or reaches its cap; it then takes no further part. Throws the signal's reason between two tokens.
 */
export async function transcribe(
  model: Model,
  tokenizer: Tokenizer,
  cross: Tensors,
  decodings: readonly Decoding[],
  limits: Limits,
): Promise<Transcript[]> {
  const all: Row[] = decodings.map(() => ({ ids: [], logs: [] }));
  const first = all[0];
  let live = all;
  let { predictions, past } = await model.predict(cross, openings(tokenizer, decodings));
  for (;;) {
    limits.signal?.throwIfAborted();
    const { rows, from } = growAll(live, predictions, tokenizer, limits);
    if (first !== undefined && live[0] === first) limits.onText?.(tokenizer.decode(first.ids).trim());
    live = rows;
    if (live.length === 0) return all.map((row) => transcriptOf(row, tokenizer));
    const last = live.map(({ ids }) => ids.slice(-1));
    ({ predictions, past } = await model.predict(cross, last, { past, rows: from }));
  }
}
