import { existsSync } from 'node:fs';
import type { Gateway } from '../../db/gateway.ts';
import type { ShopFigures } from '../repositories/backup.ts';
import { checkBooks } from '../repositories/check.ts';

/** Every check of a file that is not the open shop's, as doors see it: how much was looked at, and how many faults. */
export const checksOf = (gateway: Gateway) =>
  [...checkBooks(gateway)].map(({ check, examined, faults }) => ({ check, examined, faults: faults.length }));

export const figuresMessage = ({ baaki, ...rest }: ShopFigures) => ({ ...rest, baakiPaise: baaki });

/** The first name of a row of them that no file has. */
export function firstFree(nameOf: (n: number) => string): string {
  for (let n = 0; ; n += 1) {
    const file = nameOf(n);
    if (!existsSync(file)) return file;
  }
}
