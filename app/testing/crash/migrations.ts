import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { openShopFile } from '../../../db/open.ts';
import type { Violations } from './inspect.ts';
import type { Random } from './random.ts';
import { someFile } from './some-file.ts';

export interface MigrationCounts {
  readonly kills: number;
  /** Version of the file after the kill → how often. */
  readonly versions: Map<number, number>;
  readonly violations: Violations;
}

const OPENER = join(import.meta.dirname, 'lone-opener.ts');
const LATEST = MIGRATIONS.at(-1)?.number ?? 0;
const ROWS = 20_000;
const PRODUCTS = 1000;

/**
 * D9: a file of the first version is opened by this program, which is killed while it changes the shape. What is left has the shape
 * of some version and all its rows, the copy from before stands beside it, and the next opening finishes the work.
 */
export async function killedMigrations(kills: number, random: Random): Promise<MigrationCounts> {
  const old = oldFile();
  const counts: MigrationCounts = { kills, versions: new Map(), violations: [] };
  const took = await openingOf(copyOf(old), null);
  for (let n = 0; n < kills; n++) {
    const file = copyOf(old);
    await openingOf(file, random.below(Math.ceil(took)));
    const left = versionAndRows(file);
    counts.versions.set(left.version, (counts.versions.get(left.version) ?? 0) + 1);
    counts.violations.push(...judge(file, left).map((line) => `kill ${n}: ${line}`));
  }
  return counts;
}

/** A file as the first version of the program left it, with names, prices and their facts. */
function oldFile(): string {
  const file = someFile('old');
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  migrate(db, file, MIGRATIONS.slice(0, 1));
  const customer = db.prepare(
    "INSERT INTO customers (id, name, forms, created_at, created_day) VALUES (?, ?, '[]', '', ?)",
  );
  const fact = db.prepare(
    `INSERT INTO journal (origin, seq, id, kind, version, at, hlc, who, body, prev, hash)
     VALUES ('old', ?, ?, 'product.priced', 1, '2026-01-01', ?, 'owner', ?, '', '')`,
  );
  const product = db.prepare(
    `INSERT INTO products (id, name, forms, category, unit, mode, hsn, price, auto_created, active)
     VALUES (?, ?, '[]', '', 'kg', 'inclusive', '', 100, 0, 1)`,
  );
  db.transaction(() => {
    for (let n = 0; n < PRODUCTS; n++) product.run(`p${n}`, `Maal ${n}`);
    for (let n = 1; n <= ROWS; n++) {
      customer.run(`c${n}`, `Grahak ${n}`, '2026-01-01');
      fact.run(n, `f${n}`, String(n).padStart(8, '0'), JSON.stringify({ productId: `p${n % PRODUCTS}` }));
    }
  })();
  db.close();
  return file;
}

function copyOf(old: string): string {
  const file = someFile('old');
  copyFileSync(old, file);
  return file;
}

/** Opens the file in a process of its own, killed so many milliseconds after it began to open (null: never). Gives back how long it took. */
async function openingOf(file: string, killAfter: number | null): Promise<number> {
  const child = spawn(process.execPath, [OPENER, file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const gone = once(child, 'exit');
  await begun(child, gone);
  const began = performance.now();
  if (killAfter !== null) {
    await Promise.race([after(killAfter), gone]);
    child.kill('SIGKILL');
  }
  await gone;
  return performance.now() - began;
}

const begun = (child: ChildProcess, gone: Promise<unknown>): Promise<unknown> =>
  Promise.race([once(child, 'message'), gone]);

interface Left {
  readonly version: number;
  readonly customers: number;
  readonly facts: number;
  readonly whole: boolean;
}

function versionAndRows(file: string): Left {
  const db = new Database(file);
  const figure = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const left = {
    version: figure('PRAGMA user_version'),
    customers: figure('SELECT count(*) FROM customers'),
    facts: figure('SELECT count(*) FROM journal'),
    whole: db.pragma('integrity_check', { simple: true }) === 'ok',
  };
  db.close();
  return left;
}

function judge(file: string, left: Left): Violations {
  const first = MIGRATIONS[0]?.number ?? 0;
  const known = MIGRATIONS.some(({ number }) => number === left.version);
  const before = `${file}.before-${first}`;
  const wrong = known ? wrongRows('left', left) : [`version ${left.version}`];
  if (left.version > first && !existsSync(before)) wrong.push('no copy from before');
  if (existsSync(before)) wrong.push(...wrongRows('copy', versionAndRows(before), first));
  openShopFile(file).close();
  return [...wrong, ...wrongRows('opened again', versionAndRows(file), LATEST)];
}

function wrongRows(what: string, left: Left, version = left.version): Violations {
  const rows = left.customers === ROWS && left.facts === ROWS && left.whole;
  const wrong = rows
    ? []
    : [`${what}: ${left.customers} customers, ${left.facts} facts, whole ${left.whole}`];
  return left.version === version ? wrong : [...wrong, `${what}: version ${left.version}, not ${version}`];
}
