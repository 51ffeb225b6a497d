import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { q } from '../../db/gateway.ts';
import type { TestShop } from './shop.ts';

/** Files of the shop's folder (backups, log and papers too) in which a word can still be read, in small letters or large. */
export const filesWith = ({ file }: TestShop, words: readonly string[]): string[] =>
  readdirSync(dirname(file), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .flatMap((each) => {
      const bytes = readFileSync(join(each.parentPath, each.name)).toString('utf8').toLowerCase();
      return words
        .filter((word) => bytes.includes(word.toLowerCase()))
        .map((word) => `${each.name}: ${word}`);
    });

/** Tables and columns in which a word can still be read ("customers.name"). */
export function columnsWith(shop: TestShop, word: string): string[] {
  const tables = shop.rows<{ name: string }>({
    compile: () => sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'`.compile(q),
  });
  return tables.flatMap(({ name }) => {
    const rows = shop.rows<Record<string, unknown>>({
      compile: () => sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}`.compile(q),
    });
    const columns = rows.flatMap((row) =>
      Object.keys(row).filter((column) => String(row[column]).toLowerCase().includes(word.toLowerCase())),
    );
    return [...new Set(columns)].map((column) => `${name}.${column}`);
  });
}
