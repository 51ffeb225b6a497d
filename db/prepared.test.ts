import { describe, expect, test } from 'vitest';
import { q } from './gateway.ts';
import { prepared, preparedRows } from './prepared.ts';

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

describe('a query of many rows that is built once', () => {
  const build = (rows: readonly { fact_id: string; salt: string; body: string }[]) =>
    q.insertInto('journal_person').values(rows);
  const row = (name: string) => ({ fact_id: name, salt: `salt of ${name}`, body: '{}' });

  test('is what Kysely builds of these rows, for any number of them, again and again', () => {
    const insert = preparedRows(build);
    for (const rows of [[row('a')], [row('b'), row('c')], [row('d')], [row('e'), row('f')]]) {
      const { sql, parameters } = build(rows).compile();
      expect(insert(rows).compile()).toMatchObject({ sql, parameters });
    }
  });

  test('puts values by their places where the query names them in another order', () => {
    const turned = preparedRows((rows: readonly { body: string; id: string }[]) =>
      q
        .selectFrom('journal')
        .select('seq')
        .where((eb) =>
          eb.or(
            rows.map(({ body, id }) => eb.and([eb('id', '=', id), eb('body', '=', body), eb('seq', '>', 0)])),
          ),
        ),
    );
    const two = [
      { body: 'x', id: '1' },
      { body: 'y', id: '2' },
    ];
    expect(turned(two).compile().parameters).toEqual(['1', 'x', 0, '2', 'y', 0]);
  });

  test('refuses a row whose columns are not those of the first', () => {
    const insert = preparedRows((rows: readonly object[]) => build(rows.map(() => row('a'))));
    const loose = preparedRows((rows: readonly { fact_id: string; salt: string; body: string }[]) =>
      build(rows),
    );
    const { body, ...rest } = row('b');
    expect(() => loose([row('a'), { body, ...rest }])).toThrow('a row says body,fact_id,salt');
    expect(() => insert([row('a')])).toThrow('"fact_id" has no place');
  });
});
