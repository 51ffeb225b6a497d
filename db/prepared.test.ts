import { describe, expect, test } from 'vitest';
import { q } from './gateway.ts';
import { prepared } from './prepared.ts';

describe('a query that is built once', () => {
  test('is filled with the values of each call, constants staying where they were', () => {
    let built = 0;
    const bills = prepared(({ day, most }: { day: string; most: number }) => {
      built += 1;
      return q.selectFrom('invoices').select('id').where('day', '=', day).where('n', '>', 0).limit(most);
    });
    const [first, second] = [bills({ day: '2026-11-24', most: 5 }), bills({ day: '2026-11-25', most: 9 })];
    expect(first.compile().parameters).toEqual(['2026-11-24', 0, 5]);
    expect(second.compile().parameters).toEqual(['2026-11-25', 0, 9]);
    expect(second.compile().sql).toBe(first.compile().sql);
    expect(built).toBe(1);
  });

  test('has the columns that a row has, and leaves out what is undefined', () => {
    const insert = prepared((row: { fact_id: string; salt: string; body: string }) =>
      q.insertInto('journal_person').values(row),
    );
    const row = { fact_id: 'a', salt: 's', body: '{}' };
    const { sql, parameters } = insert(row).compile();
    expect(sql).toBe('insert into "journal_person" ("fact_id", "salt", "body") values (?, ?, ?)');
    expect(parameters).toEqual(['a', 's', '{}']);
  });

  test('names a value that has no place in it', () => {
    const lost = prepared(({ id }: { id: string; day: string }) =>
      q.selectFrom('invoices').select('n').where('id', '=', id),
    );
    expect(() => lost({ id: 'a', day: 'b' })).toThrow('"day" has no place');
  });
});
