import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, q, type Writer } from './gateway.ts';
import { openShopFile } from './open.ts';

let gateway: Gateway;
let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'execora-gateway-')), 'shop.db');
  gateway = openShopFile(file);
});
afterEach(() => {
  gateway.close();
  rmSync(dirname(file), { recursive: true });
});

const COUNT = 'count';
const set = (tx: Writer, value: number) =>
  tx.run(
    q
      .insertInto('settings')
      .values({ key: COUNT, value: String(value) })
      .onConflict((clash) => clash.column('key').doUpdateSet({ value: String(value) })),
  );
const count = (): number =>
  Number(gateway.read.first(q.selectFrom('settings').select('value').where('key', '=', COUNT))?.value ?? 0);

describe('a write', () => {
  it('lets no other slip in: a hundred that overlap leave a hundred', async () => {
    const one = async () => {
      await Promise.resolve();
      gateway.write((tx) => set(tx, count() + 1));
      await Promise.resolve();
    };
    await Promise.all(Array.from({ length: 100 }, one));
    expect(count()).toBe(100);
  });

  it('that would wait in its middle is refused, and nothing of it is written', () => {
    const waiting = async (tx: Writer) => {
      set(tx, 7);
      await Promise.resolve();
    };
    expect(() => gateway.write(waiting)).toThrow(TypeError);
    expect(count()).toBe(0);
  });

  it('that another stands in the middle of is not lost when the outer one fails', () => {
    expect(() =>
      gateway.write((tx) => {
        set(tx, 1);
        throw new RangeError('no');
      }),
    ).toThrow('no');
    gateway.write((tx) => set(tx, 2));
    expect(count()).toBe(2);
  });
});

describe('the sources', () => {
  it('begin no transaction of their own outside of db, and hold no raw handle', () => {
    const root = join(import.meta.dirname, '..');
    const sources = globSync(['app/**/*.ts', 'main/**/*.ts'], { cwd: root }).filter(
      (name) => !/\.test\.ts$|^app\/testing\//.test(name),
    );
    expect(sources.length).toBeGreaterThan(200);
    const wrong = sources.filter((name) =>
      /\bBEGIN\b|\bSAVEPOINT\b|from 'better-sqlite3'/.test(readFileSync(join(root, name), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
