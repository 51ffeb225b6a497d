import { closeSync, openSync, readSync } from 'node:fs';
import { v7 } from 'uuid';
import type { ImportReport, ImportRow } from '../../contract/import.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, note, out } from './print.ts';
import { type Session, withShop } from './session.ts';

const WHAT = ['customers', 'products'] as const;
/** Bytes of the file that are in memory at once. */
const PIECE = 128 * 1024;

/** `import customers|products FILE.csv`: `--dry-run` shows what would become of each row and writes nothing. */
export async function importCommand(args: Arguments): Promise<number> {
  const what = WHAT.find((known) => known === args.rest[0]);
  const file = args.rest[1];
  if (!what || file === undefined)
    throw new WrongUsage('execora import customers|products FILE.csv [--dry-run]');
  const handle = opened(file);
  try {
    return await withShop(args, async (session) => {
      const id = v7();
      await session.client.imports.begin({ id, what });
      await sendFile(session, id, handle);
      await finish(session, id);
      return 0;
    });
  } finally {
    closeSync(handle);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch {
    throw new WrongUsage(`cannot read ${file}`);
  }
}

async function sendFile({ client, args }: Session, id: string, handle: number): Promise<void> {
  const piece = Buffer.alloc(PIECE);
  for (;;) {
    const length = readSync(handle, piece);
    if (length === 0) return;
    const { rows } = await client.imports.feed({ id, bytes: piece.subarray(0, length).toString('base64') });
    if (args.values.verbose) note(`${rows} rows read`);
  }
}

async function finish(session: Session, id: string): Promise<void> {
  const dry = session.args.values['dry-run'];
  const checked = await session.client.imports.check({ id });
  await showRows(session, id, dry);
  if (dry) await session.client.imports.drop({ id });
  show(session, dry ? checked : await session.client.imports.apply({ id }));
}

/** Every row of a dry run; else those that are not taken, before the rest is. */
async function showRows({ client, args }: Session, id: string, all: boolean): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await client.imports.rows({ id, after, limit: 500, ...(all ? {} : { fate: 'refused' }) });
    for (const row of rows) if (args.values.json) json(row);
    for (const row of rows) if (!args.values.json) out(told(row));
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

const told = ({ row, label, fate, reason }: ImportRow): string =>
  `${String(row).padStart(6)}  ${fate.padEnd(8)} ${label}${reason === null ? '' : `  (${reason})`}`;

function show({ args }: Session, report: ImportReport): void {
  if (args.values.json) {
    json(report);
    return;
  }
  const { rows, created, updated, same, exists, double, refused, applied } = report;
  out(
    `${rows} rows: ${created} new, ${updated} changed, ${same + exists} known, ${double} twice, ${refused} not taken`,
  );
  out(applied ? 'imported' : 'dry run: nothing was written');
}
