/**
 * How well times and numbers are read, against sentences that others wrote and marked (../shared/language):
 * Hinglish-TOP's reminders, and the Hindi specifications of Recognizers-Text. Run: npm run eval -- when [--wrong]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileAssets } from '../app/adapters/language/load.ts';
import { createLexicon } from '../app/core/intent/lexicon.ts';
import { compile } from '../app/core/intent/sentences.ts';
import { createRecogniser } from '../app/core/intent/understand.ts';
import { TEST_COUNTER } from '../app/testing/counter.ts';
import { share } from './eval/rightness.ts';
import { type Score, score } from './eval/score.ts';
import * as numbers from './eval/spec-numbers.ts';
import { specRows } from './eval/spec-rows.ts';
import * as times from './eval/spec-times.ts';
import { reminderRows, scoreIntents, scoreSpans } from './eval/top-reminders.ts';

const ROOT = join(import.meta.dirname, '..');
const LANGUAGE = join(ROOT, '../shared/language');
const WRONG = process.argv.includes('--wrong');

/** A counter at which nothing waits. */
const CONTEXT = TEST_COUNTER;

const line = (what: string, part: number, whole: number, goal: string): void =>
  console.log(
    what.padEnd(58),
    `${part} of ${whole}`.padStart(12),
    share(part, whole).padStart(8),
    goal.padStart(10),
  );

function tell(what: string, { inside, right, wrong, outside }: Score): void {
  line(`${what}, of those in scope`, right, inside, '≥ 98 %');
  if (WRONG) for (const each of wrong) console.log(each);
  const reasons = [...outside].sort((a, b) => b[1] - a[1]);
  console.log(`  out of scope ${reasons.reduce((sum, [, count]) => sum + count, 0)}:`);
  for (const [reason, count] of reasons) console.log(`  ${String(count).padStart(5)}  ${reason}`);
}

async function main(): Promise<void> {
  if (!existsSync(LANGUAGE)) {
    console.log(
      'No language material beside the repository (../shared/language): times and numbers not measured.',
    );
    return;
  }
  const data = await compileAssets(join(ROOT, 'assets/intents'));
  const sentences = compile(data);
  console.log('times and numbers'.padEnd(58), 'right'.padStart(12), 'share'.padStart(8), 'goal'.padStart(10));
  const rows = reminderRows(join(LANGUAGE, 'hinglish_top_reminder_train.tsv'));
  const spans = scoreSpans(rows, sentences);
  line('Hinglish-TOP reminders: marked times found, same words', spans.same, spans.marked, '≥ 90 %');
  line('Hinglish-TOP reminders: marked times found at all', spans.touched, spans.marked, '');
  if (WRONG) for (const each of spans.missed) console.log(each);
  const recogniser = createRecogniser(data, createLexicon());
  const intents = scoreIntents(rows, (text) => recogniser.understand(text, CONTEXT).meanings[0].intent);
  line('Hinglish-TOP reminders: intent', intents.right, intents.rows, '≥ 95 %');
  if (WRONG) for (const each of intents.wrong) console.log(each);
  const timeRows = specRows(join(LANGUAGE, 'recognizers_hindi_datetime.tsv'));
  tell(
    'Recognizers-Text, Hindi times',
    score(timeRows, times.outside, (row) => times.check(row, sentences)),
  );
  const numberRows = specRows(join(LANGUAGE, 'recognizers_hindi_number.tsv'));
  tell(
    'Recognizers-Text, Hindi numbers',
    score(numberRows, numbers.outside, (row) => numbers.check(row, sentences.numbers)),
  );
}

await main();
