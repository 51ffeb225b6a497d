import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DbError } from '../../../db/errors.ts';
import { openShopFile } from '../../../db/open.ts';
import { formatRupees } from '../../core/money/format.ts';
import { pdfName } from '../../jobs/pdf.ts';
import { checkBooks } from '../../repositories/check.ts';
import { documentIdByNumber } from '../../repositories/invoices.ts';
import { Refusal } from '../../services/refusal.ts';
import { errorMessage } from '../../services/refused.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, note, out } from './print.ts';
import { NeedsAttention, type Session, withShop } from './session.ts';

/** `summary`: the day, or the one of `--date`. */
export const summaryCommand = (args: Arguments): Promise<number> =>
  withShop(args, async ({ client }) => {
    const day = await client.day.summary(args.values.date === undefined ? {} : { date: args.values.date });
    if (args.values.json) json(day);
    else {
      out(`${day.date}: ${day.bills} bills, ${formatRupees(day.salesPaise)}`);
      out(`received ${formatRupees(day.receivedPaise)}, owed in all ${formatRupees(day.outstandingPaise)}`);
      for (const top of day.topProducts)
        out(`   ${top.name}  ${top.quantity} ${top.unit}  ${formatRupees(top.totalPaise)}`);
    }
    return 0;
  });

/** `pdf INVOICE`: by number or id; writes the paper to `--out`, else says where it lies. */
export const pdfCommand = (args: Arguments): Promise<number> =>
  withShop(args, async (session) => {
    const file = await paperFile(session, args.rest[0]);
    const target = args.values.out === undefined ? file : resolve(args.values.out);
    if (target !== file) copyFileSync(file, target);
    if (args.values.json) json({ file: target });
    else out(target);
    return 0;
  });

/** The file of a bill's paper, made now if it is not there yet. */
export async function paperFile({ engine, client }: Session, invoice: string | undefined): Promise<string> {
  if (invoice === undefined) throw new WrongUsage('which bill? execora pdf INV/26-27/00001');
  const { shop } = engine;
  if ('problem' in shop) throw shop.problem;
  const id = documentIdByNumber(shop.books.read, invoice) ?? invoice;
  await client.invoices.pdf({ id });
  const file = join(shop.pdfDir, pdfName(id));
  if (!existsSync(file)) throw new Refusal('pdf_failed');
  return file;
}

/** `verify`: every check there is; 3 when one of them found a fault. */
export async function verifyCommand(args: Arguments): Promise<number> {
  const gateway = opened(args.shopFile);
  let faults = 0;
  try {
    let began = performance.now();
    for (const { check, examined, faults: found } of checkBooks(gateway)) {
      faults += found.length;
      report(
        args,
        { check, examined, faults: found.length, ms: Math.round(performance.now() - began) },
        found,
      );
      began = performance.now();
    }
  } finally {
    gateway.close();
  }
  if (args.values.json) json({ ok: faults === 0 });
  else out(faults === 0 ? 'all is well' : `${faults} faults`);
  return faults === 0 ? 0 : 3;
}

function opened(file: string) {
  try {
    return openShopFile(file, { mustExist: true });
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    throw new NeedsAttention(errorMessage(error, 'en'));
  }
}

type Line = { check: string; examined: number; faults: number; ms: number };

function report(args: Arguments, line: Line, found: readonly string[]): void {
  if (args.values.json) json(line);
  else
    out(
      `${line.check.padEnd(12)} ${String(line.examined).padStart(8)} examined  ${line.faults} faults  ${line.ms} ms`,
    );
  for (const fault of found.slice(0, 20)) note(`   ${line.check}: ${fault}`);
}
