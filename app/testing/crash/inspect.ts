import { copyFileSync, existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Gateway, q, type Reader } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { checkBooks } from '../../repositories/check.ts';
import { checkChain } from '../../repositories/journal.ts';
import type { TillRoll } from './till.ts';

/** What is wrong with a file, a line each; empty when the promise was kept. */
export type Violations = string[];

/** Works on a copy of what a killed process left (file and WAL), so that the next engine finds it untouched. */
export function onCopy<T>(shopFile: string, work: (gateway: Gateway) => T, cutWal = 0): T {
  const folder = mkdtempSync(join(tmpdir(), 'execora-left-'));
  const copy = join(folder, 'shop.db');
  copyFileSync(shopFile, copy);
  if (existsSync(`${shopFile}-wal`)) {
    copyFileSync(`${shopFile}-wal`, `${copy}-wal`);
    if (cutWal > 0) truncateSync(`${copy}-wal`, cutWal);
  }
  const gateway = openShopFile(copy);
  try {
    return work(gateway);
  } finally {
    gateway.close();
    rmSync(folder, { recursive: true });
  }
}

/** Compares a file with the till roll: nothing lost, nothing twice, nothing half, no gap. */
export function inspect({ read }: Gateway, roll: TillRoll): Violations {
  return [
    ...lostBills(read, roll),
    ...lostDrafts(read, roll),
    ...lostMoney(read, roll),
    ...halfBills(read),
    ...gaps(read),
    ...unbalanced(read),
    ...checkChain(read).faults.map((id) => `the chain breaks at ${id}`),
  ];
}

/** Every check of `verify`; slow. */
export const everyCheck = (gateway: Gateway): Violations =>
  [...checkBooks(gateway)].flatMap(({ check, faults }) => faults.map((fault) => `${check}: ${fault}`));

function lostBills(read: Reader, { saved }: TillRoll): Violations {
  const rows = read.all(q.selectFrom('invoices').select(['id', 'number', 'total']));
  const there = new Map(rows.map((row) => [row.id, row]));
  return [...saved].flatMap(([id, { number, totalPaise }]) => {
    const row = there.get(id);
    if (!row) return [`lost: bill ${number} was answered as saved`];
    return row.number === number && row.total === totalPaise ? [] : [`changed: bill ${number}`];
  });
}

/** A draft that was answered is there, or has become a bill. */
function lostDrafts(read: Reader, { drafts }: TillRoll): Violations {
  const open = new Map(
    read.all(q.selectFrom('drafts').select(['id', 'version'])).map((row) => [row.id, row.version]),
  );
  const billed = new Set(read.all(q.selectFrom('invoices').select('id')).map((row) => row.id));
  return [...drafts].flatMap(([id, version]) =>
    billed.has(id) || (open.get(id) ?? -1) >= version ? [] : [`lost: draft ${id} of version ${version}`],
  );
}

function lostMoney(read: Reader, { money }: TillRoll): Violations {
  const payments = read.all(q.selectFrom('payments').select(['id', 'amount']));
  const there = new Map(payments.map(({ id, amount }): [string, number] => [id, -amount]));
  const credits = read.all(
    q
      .selectFrom('journal')
      .where('kind', '=', 'credit.added')
      .select(['id', sql<number>`json_extract(body, '$.amountPaise')`.as('amount')]),
  );
  for (const { id, amount } of credits) there.set(id, amount);
  return [...money].flatMap(([id, { paise }]) => (there.get(id) === paise ? [] : [`lost: money ${id}`]));
}

/** Each bill has lines, stock moves, ledger entries, its status and one paper job, or it is half a bill. */
function halfBills(read: Reader): Violations {
  const parts = read.all(
    q
      .selectFrom('invoices as i')
      .select('i.number')
      .select([
        sql<number>`(SELECT count(*) FROM invoice_lines l WHERE l.invoice_id = i.id)`.as('lines'),
        sql<number>`(SELECT count(*) FROM stock_moves s WHERE s.fact_id = i.fact_id)`.as('moves'),
        sql<number>`(SELECT count(*) FROM ledger g WHERE g.fact_id = i.fact_id)`.as('entries'),
        sql<number>`(SELECT count(*) FROM invoice_status t WHERE t.invoice_id = i.id)`.as('status'),
        sql<number>`(SELECT count(*) FROM jobs j WHERE j.subject = i.id)`.as('jobs'),
        sql<number>`(SELECT sum(l.total) FROM invoice_lines l WHERE l.invoice_id = i.id) - i.total`.as('off'),
        sql<number>`i.total`.as('total'),
      ]),
  );
  const whole = (bill: (typeof parts)[number]) =>
    bill.lines > 0 &&
    bill.moves === bill.lines &&
    (bill.entries > 1 || bill.total === 0) &&
    bill.status === 1 &&
    bill.jobs === 1 &&
    bill.off === 0;
  return parts.filter((bill) => !whole(bill)).map(({ number }) => `half: bill ${number}`);
}

function gaps(read: Reader): Violations {
  const rows = read.all(q.selectFrom('invoices').select(['series', 'n']).orderBy('series').orderBy('n'));
  const last = new Map<string, number>();
  const wrong: Violations = [];
  for (const { series, n } of rows) {
    if (n !== (last.get(series) ?? 0) + 1) wrong.push(`gap: ${series} before ${n}`);
    last.set(series, n);
  }
  return wrong;
}

function unbalanced(read: Reader): Violations {
  const sum = read.first(q.selectFrom('ledger').select((eb) => eb.fn.sum<number | null>('amount').as('sum')));
  const off = read.all(
    q
      .selectFrom('customers as c')
      .select('c.id')
      .where(
        sql<boolean>`c.balance <> (SELECT coalesce(sum(l.amount), 0) FROM ledger l WHERE l.customer_id = c.id)`,
      ),
  );
  const books = (sum?.sum ?? 0) === 0 ? [] : [`the ledger is off by ${sum?.sum} paise`];
  return [...books, ...off.map(({ id }) => `balance of customer ${id}`)];
}
