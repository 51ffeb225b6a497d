import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatRupees } from '../../core/money/format.ts';
import { recordingsDir } from '../paths.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { paperFile } from './books.ts';
import { speak } from './hear.ts';
import { json, out } from './print.ts';
import { turnLines } from './say.ts';
import { type Session, withShop } from './session.ts';

/** What is said, in order, by recorded voices: a bill, its yes, money, a question; Hindi first, then English. */
const STORY = [
  ['hi-bill-plain', 'hi-haan', 'hi-payment', 'hi-balance'],
  ['en-bill', 'en-yes'],
] as const;

/** `demo`: the main job by voice in a fresh shop; says what was heard, how it was read and what each step took. */
export async function demoCommand(args: Arguments): Promise<number> {
  if (!existsSync(recordingsDir))
    throw new WrongUsage('the recordings of the demo are not here; run it from the source tree');
  const shopFile = args.values.shop ?? join(mkdtempSync(join(tmpdir(), 'execora-demo-')), 'shop.db');
  const tellStory = async (session: Session): Promise<number> => {
    await loadVoice(session);
    const saved: string[] = [];
    for (const part of STORY) for (const name of part) saved.push(...(await tell(session, name)));
    for (const number of saved) await showPaper(session, number);
    if (!args.values.json) out(`\nthe shop: ${shopFile}`);
    return saved.length === STORY.length ? 0 : 1;
  };
  return withShop({ ...args, shopFile }, tellStory);
}

async function loadVoice({ engine, args }: Session): Promise<void> {
  const began = performance.now();
  await engine.speech.load();
  if (!args.values.json) out(`voice ready in ${Math.round(performance.now() - began)} ms`);
}

/** Plays one recording; answers with the number of the bill that it saved, if it did. */
async function tell(session: Session, name: string): Promise<string[]> {
  const { heard, turn } = await speak(session, join(recordingsDir, `${name}.wav`));
  if (session.args.values.json) json({ recording: name, heard, turn });
  else {
    const near = heard.distance === null ? 'no command near' : `distance ${heard.distance.toFixed(2)}`;
    out(`\n♪ ${name}.wav  ${heard.seconds.toFixed(1)} s`);
    out(`   heard     ${heard.transcripts.map((text) => `“${text.trim()}”`).join('  ')}`);
    out(`   read as   “${heard.text}” (${near})`);
    for (const line of turn ? turnLines(turn) : ['nothing was heard']) out(`   ${line}`);
    out(
      `   took      ${timesOf(heard.ms)}${turn ? `, understood and done in ${Math.round((turn.ms.total ?? 0) - (turn.ms.hear ?? 0))} ms` : ''}`,
    );
  }
  return turn?.invoice ? [turn.invoice.number] : [];
}

const timesOf = (ms: Readonly<Record<string, number>>): string =>
  Object.entries(ms)
    .map(([step, time]) => `${step} ${Math.round(time)} ms`)
    .join(', ');

async function showPaper(session: Session, number: string): Promise<void> {
  const began = performance.now();
  const file = await paperFile(session, number);
  const { shop } = session.engine;
  if ('problem' in shop) throw shop.problem;
  const bill = (await session.client.invoices.list({})).find((row) => row.number === number);
  if (session.args.values.json) json({ number, totalPaise: bill?.totalPaise ?? null, pdf: file });
  else
    out(
      `\n✓ ${number}  ${bill ? formatRupees(bill.totalPaise) : ''}  ${file}  (${Math.round(performance.now() - began)} ms)`,
    );
}
