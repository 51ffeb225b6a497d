import type { Compilable } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Reader } from '../../db/gateway.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { summaryOf } from './day.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.confirm(await shop.basket());
});
afterEach(() => shop.close());

/** How SQLite would go about every statement of a piece of reading. */
function plansOf(work: (read: Reader) => void): string[] {
  const { read } = shop.opened.books;
  const asked: Compilable<unknown>[] = [];
  const kept = <Row>(query: Compilable<Row>) => {
    asked.push(query);
    return query;
  };
  work({ ...read, all: (query) => read.all(kept(query)), first: (query) => read.first(kept(query)) });
  return asked.flatMap((query) => {
    const compiled = query.compile();
    const explained = { ...compiled, sql: `EXPLAIN QUERY PLAN ${compiled.sql}` };
    return shop
      .rows<{ detail: string }>({ compile: () => ({ ...explained, query: compiled.query }) })
      .map(({ detail }) => detail);
  });
}

/** Tables of one row, and what a statement has made itself. */
const SMALL = /^SCAN (?:owed|s|shop)\b/;

it('the summary of a day finds its rows by the day, however many bills lie in the file', () => {
  const now = Date.parse('2026-11-25T10:30:00+05:30');
  const plans = ['2026-11-24', '2026-11-25'].flatMap((day) =>
    plansOf((read) => void summaryOf(read, { from: day, to: day }, now)),
  );
  expect(plans.filter((plan) => plan.startsWith('SEARCH')).length).toBeGreaterThan(10);
  expect(plans.filter((plan) => plan.startsWith('SCAN') && !SMALL.test(plan))).toEqual([]);
  expect(plans).toContainEqual(expect.stringMatching(/SEARCH i USING INDEX invoices_day \(day=\? AND at/));
});
