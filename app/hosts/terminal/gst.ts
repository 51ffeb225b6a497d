import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDays, isDay } from '../../core/datetime/ist.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { csvRow } from './csv.ts';
import { json, note, out } from './print.ts';
import { type Session, withShop } from './session.ts';

const USAGE = 'gst what? gstr1 gstr3b doctor practice; --date YYYY-MM, --out FILE, --csv --out FOLDER';
const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

type Part = (session: Session) => Promise<void>;

/** `gst gstr1|gstr3b|doctor|practice`: the returns of a month, what a CA would ask, how the shop stands. */
export const gstCommand = (args: Arguments): Promise<number> => {
  const parts: Readonly<Record<string, Part>> = { gstr1, gstr3b, doctor, practice };
  const part = Object.hasOwn(parts, args.rest[0] ?? '') ? parts[args.rest[0] ?? ''] : undefined;
  if (!part) throw new WrongUsage(USAGE);
  return withShop(args, async (session) => {
    await part(session);
    return 0;
  });
};

/** The month of `--date`, else the one of today. */
function monthOf({ args, engine }: Session): string {
  const today = 'problem' in engine.shop ? '' : engine.shop.books.today();
  const month = args.values.date ?? today.slice(0, 7);
  if (!MONTH.test(month)) throw new WrongUsage(`--date takes a month such as 2026-11, not "${month}"`);
  return month;
}

async function gstr1(session: Session): Promise<void> {
  const month = monthOf(session);
  const answer = await session.client.gst.gstr1({ month });
  const { csv, out: target } = session.args.values;
  if (csv) sheetFiles(answer.sheets, resolve(target ?? `gstr1-${month}`));
  else written(JSON.stringify(answer.json), target);
}

async function gstr3b(session: Session): Promise<void> {
  const answer = await session.client.gst.gstr3b({ month: monthOf(session) });
  written(JSON.stringify(answer), session.args.values.out);
}

function written(text: string, target: string | undefined): void {
  if (target === undefined) out(text);
  else {
    writeFileSync(resolve(target), `${text}\n`);
    note(resolve(target));
  }
}

type Sheets = Awaited<ReturnType<Session['client']['gst']['gstr1']>>['sheets'];

/** One CSV file for each sheet of the offline workbook. */
function sheetFiles(sheets: Sheets, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, head, rows } of sheets) {
    const file = join(folder, `${name.replace(/[()]/g, '-').replace(/-$/, '')}.csv`);
    const lines = [csvRow(head), ...rows.map((row) => csvRow(row.map(plainCell)))];
    writeFileSync(file, `${lines.join('\r\n')}\r\n`);
    out(file);
  }
}

/** A sum below zero is a figure and no formula. */
const plainCell = (cell: string): string | number => (/^-\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);

async function doctor(session: Session): Promise<void> {
  const report = await session.client.gst.doctor(periodOf(session));
  if (session.args.values.json) return json(report);
  for (const { number, item, message } of report.findings)
    out(`${number}${item === null ? '' : ` ${item}`}: ${message}`);
  out(`${report.examined} papers examined, ${report.findings.length} findings`);
}

/** The day or the month of `--date`, else this month. */
function periodOf(session: Session): { from: string; to: string } {
  const { date } = session.args.values;
  if (date !== undefined && isDay(date)) return { from: date, to: date };
  const month = monthOf(session);
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
}

async function practice({ client, args }: Session): Promise<void> {
  const { today, profiles, ...face } = await client.gst.practice();
  if (args.values.json) return json({ ...face, today, profiles });
  out(`${face.name}, State ${face.stateCode}: ${today.profile}, GSTIN ${today.gstin ?? 'not said'}`);
  for (const { from, profile } of profiles) out(`   from ${from}: ${profile}`);
}
