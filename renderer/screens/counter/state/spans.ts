import type { TalkSpan } from '../../../../app/contract/talk.ts';

/** A stretch of the sentence: plain words, or words that became something. */
export interface Piece {
  /** Where it starts in the sentence. */
  readonly at: number;
  readonly text: string;
  readonly span: TalkSpan | null;
}

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** Where letters may be cut: a matra or a joined consonant is never torn from its letter. */
function boundaries(text: string): number[] {
  return [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
}

/** A span widened to whole letters and held inside the text; null when nothing is left of it. */
function widen(span: TalkSpan, cuts: readonly number[]): TalkSpan | null {
  const start = cuts.findLast((cut) => cut <= span.start) ?? 0;
  const end = cuts.find((cut) => cut >= span.end) ?? cuts.at(-1) ?? 0;
  return start < end ? { ...span, start, end } : null;
}

/**
 * Cuts a sentence at its spans; the pieces joined are the sentence again. A span that overlaps an earlier
 * one is left out, because a word is shown once.
 */
export function cutAtSpans(text: string, spans: readonly TalkSpan[]): Piece[] {
  const cuts = boundaries(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (const raw of spans.toSorted((a, b) => a.start - b.start)) {
    const span = widen(raw, cuts);
    if (span === null || span.start < at) continue;
    if (span.start > at) pieces.push({ at, text: text.slice(at, span.start), span: null });
    pieces.push({ at: span.start, text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), span: null });
  return pieces;
}
