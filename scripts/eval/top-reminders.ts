import { readFileSync } from 'node:fs';
import { normalise } from '../../app/core/intent/normalise.ts';
import type { Intent } from '../../app/core/intent/types.ts';
import { findWhens, type WhenLists } from '../../app/core/intent/when/find.ts';

/** A row of Hinglish-TOP: what a person wrote, and what another marked in it. */
export interface ReminderRow {
  readonly text: string;
  readonly intent: string;
  /** The times in it, as they were marked: with the postposition behind them. */
  readonly spans: readonly string[];
}

/** Reads the rows of ../shared/language/hinglish_top_reminder_train.tsv. */
export function reminderRows(file: string): ReminderRow[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [text = '', intent = '', spans = ''] = line.split('\t');
    return { text, intent, spans: spans === '' ? [] : spans.split(' | ') };
  });
}

/** Words at the edge of a mark that are no part of the time: "kal ke liye", "at 5 pm". */
const EDGE = new Set(
  'ko ke ka ki liye me mein mei se pe par tak hai he h ho on at to for of in the tareek tarik taareekh ist est pehle baad before jo shuru rahe baaki dinon'.split(
    ' ',
  ),
);

function core(text: string): string {
  const words = normalise(text).map((token) => token.text);
  const first = words.findIndex((word) => !EDGE.has(word));
  const last = words.findLastIndex((word) => !EDGE.has(word));
  return words.slice(Math.max(0, first), last + 1).join(' ');
}

export interface SpanScore {
  readonly marked: number;
  /** Found with the same words, but for what stands at the edges. */
  readonly same: number;
  /** Found at least in part. */
  readonly touched: number;
  readonly missed: readonly string[];
}

/** How many marked times are found. */
export function scoreSpans(rows: readonly ReminderRow[], lists: WhenLists): SpanScore {
  const missed: string[] = [];
  let same = 0;
  let touched = 0;
  const marked = rows.flatMap((row) => row.spans.map((span) => ({ row, span })));
  for (const { row, span } of marked) {
    const { found } = findWhens(row.text, lists);
    const from = row.text.indexOf(span);
    const near = found.filter(({ start, end }) => start < from + span.length && end > from);
    const isSame = near.some(({ start, end }) => core(row.text.slice(start, end)) === core(span));
    if (isSame) same += 1;
    if (near.length > 0) touched += 1;
    if (!isSame)
      missed.push(
        `${span}  ←  ${near.map(({ start, end }) => row.text.slice(start, end)).join(' | ')}   in: ${row.text}`,
      );
  }
  return { marked: marked.length, same, touched, missed };
}

const INTENTS: Readonly<Record<string, Intent>> = {
  create: 'CREATE_REMINDER',
  update: 'MODIFY_REMINDER',
  delete: 'CANCEL_REMINDER',
  get: 'LIST_REMINDERS',
};

export interface IntentScore {
  readonly rows: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** How many sentences are taken for what they are; `means` gives the intent of a text. */
export function scoreIntents(rows: readonly ReminderRow[], means: (text: string) => string): IntentScore {
  const wrong = rows.flatMap(({ text, intent }) => {
    const found = means(text);
    return found === INTENTS[intent] ? [] : [`${intent} taken for ${found}: ${text}`];
  });
  return { rows: rows.length, right: rows.length - wrong.length, wrong };
}
