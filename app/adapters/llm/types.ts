import type { Candidate } from '../../core/intent/candidate.ts';

/** A model somewhere else that may be asked about a sentence nobody here understood. */
export interface Llm {
  /**
   * What the sentence may mean; null when the model is not reached within its time, refuses, or answers something else than was
   * asked for, or when it is given up. Never throws. Only `sentence` and `names` leave this PC.
   */
  propose(sentence: string, names: readonly string[], giveUp?: AbortSignal): Promise<Candidate | null>;
}
