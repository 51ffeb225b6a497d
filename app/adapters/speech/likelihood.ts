import type { Reading } from '../../core/intent/types.ts';
import { MOST_SCORED, type ScoreTexts } from './score.ts';

/** The same readings with what the model thinks of each, all in one run; as they are where it cannot say. */
export async function withLikelihood(
  readings: readonly Reading[],
  score: ScoreTexts | null,
): Promise<readonly Reading[]> {
  if (score === null || readings.length < 2 || readings.length > MOST_SCORED) return readings;
  const means = (await score(readings.map(({ text }) => text))).map(({ mean }) => mean);
  return relative(readings, means);
}

/** What a nat a token is worth in distance per sound: of 0 to 0.12 the best for the recordings of `docs/hearing.md`. */
const WORTH = 0.025;

/** Readings with how far each lies behind the likeliest, by the mean log probabilities of their tokens. */
export function relative(readings: readonly Reading[], means: readonly number[]): Reading[] {
  const best = Math.max(...means);
  return readings.map((reading, n) => {
    const unlikely = WORTH * (best - (means[n] ?? Number.NaN));
    return Number.isFinite(unlikely) ? { ...reading, unlikely } : reading;
  });
}
