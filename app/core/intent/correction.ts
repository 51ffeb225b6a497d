import { isIn, type Scene } from './scene.ts';
import { type QuantitySpan, readQuantity } from './units.ts';

interface Span {
  readonly end: number;
  readonly weak: boolean;
}

/**
 * "Do, nahi teen kilo": who corrects himself means the last. What the corrections behind `first` lead to, or null when there are
 * none; `keep` says what the first leaves to the next. "Do" behind "nahi" may be "give", so a weak word corrects nothing.
 */
export function corrected<Read extends Span>(
  scene: Scene,
  first: Read,
  read: (at: number) => Read | null,
  keep: (before: Read, next: Read) => Read,
): Read | null {
  const behind = pastCorrections(scene, first.end);
  const next = behind > first.end ? read(behind) : null;
  if (!next) return null;
  const meant = keep(first, next);
  return corrected(scene, meant, read, keep) ?? (next.weak ? null : meant);
}

/** Behind "nahi", or "nahi nahi". */
export function pastCorrections(scene: Scene, at: number): number {
  const token = scene.tokens[at];
  return token && isIn(scene.sentences.words.corrections, token) ? pastCorrections(scene, at + 1) : at;
}

/** A quantity as it is meant. */
export interface MeantQuantity extends QuantitySpan {
  readonly corrected: boolean;
}

/** The quantity at a token with the corrections behind it, or null; a unit said once holds for both. */
export function quantityMeant(scene: Scene, at: number): MeantQuantity | null {
  const { tokens, sentences } = scene;
  const read = (from: number) => readQuantity(tokens, from, sentences.numbers, sentences.units);
  const first = read(at);
  const unit = (before: QuantitySpan, next: QuantitySpan) => ({ ...next, unit: next.unit ?? before.unit });
  const meant = first && corrected(scene, first, read, unit);
  if (meant) return { ...meant, corrected: true };
  return first && { ...first, corrected: false };
}
