import type { Mask } from './mask.ts';
import type { Model, Prediction } from './model.ts';
import { repeatedTail } from './repeat-guard.ts';
import type { Tokenizer } from './tokenizer.ts';

export type Spoken = 'hi' | 'en';

export interface Decoding {
  readonly language: Spoken;
  /** Tokens of text that is said to have come before; it sets spelling and vocabulary. */
  readonly prompt: readonly number[];
  readonly mask: Mask;
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
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
function opening(tokenizer: Tokenizer, { language, prompt }: Decoding): number[] {
  const previous = prompt.length > 0 ? [tokenizer.startOfPrevious, ...prompt] : [];
  const { startOfTranscript, languages, transcribe, firstTimestamp } = tokenizer;
  return [...previous, startOfTranscript, languages[language], transcribe, firstTimestamp];
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

/** Decodes by always taking the likeliest token, until the sentence ends, loops or reaches its cap. */
export async function transcribe(
  model: Model,
  tokenizer: Tokenizer,
  cross: Awaited<ReturnType<Model['encode']>>,
  decoding: Decoding,
): Promise<Transcript> {
  const ids: number[] = [];
  const logs: number[] = [];
  let prediction = await model.predict(cross, opening(tokenizer, decoding));
  while (ids.length < decoding.maxTokens) {
    decoding.signal?.throwIfAborted();
    const first = ids.length === 0;
    const next = likeliest(prediction, first ? decoding.mask.opening : decoding.mask.following);
    const end = first ? Number.NEGATIVE_INFINITY : endLog(prediction, tokenizer);
    logs.push(Math.max(next.log, end));
    if (end > next.log) break;
    ids.push(next.id);
    const repeated = repeatedTail(ids);
    ids.length -= repeated;
    if (repeated > 0) break;
    decoding.onText?.(tokenizer.decode(ids).trim());
    prediction = await model.predict(cross, [next.id], prediction.past);
  }
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  return { text: tokenizer.decode(ids).trim(), probability: Math.exp(mean) };
}
