import { readFileSync } from 'node:fs';
import type { Known } from '../../core/intent/types.ts';
import { WrongUsage } from './arguments.ts';
import { parseCsv } from './csv.ts';

/** Customers of a CSV file (columns name, phone, email, aliases; aliases parted by |). Throws WrongUsage. */
export function customersIn(file: string): Known[] {
  const [head, ...rows] = parseCsv(read(file));
  const column = (name: string) => head?.findIndex((title) => title.trim().toLowerCase() === name) ?? -1;
  const name = column('name');
  if (name < 0) throw new WrongUsage(`${file} has no column "name"`);
  const aliases = column('aliases');
  return rows
    .filter((row) => (row[name] ?? '').trim() !== '')
    .map((row, n) => ({
      id: `customer-${n + 1}`,
      name: row[name]?.trim() ?? '',
      forms: formsIn(row[aliases]),
    }));
}

const formsIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUsage(`cannot read ${file}`);
  }
}
