import { type Paise, paise } from '../units.ts';
import type { Settlement } from './settle.ts';

/** A bill and what of it money of the khata has settled (paise, 0 or more); money of the counter is not in it. */
export interface SettledBill {
  readonly id: string;
  readonly settled: Paise;
}

export interface TakenMoney {
  /** Above 0. */
  readonly amount: Paise;
  readonly settles: readonly Settlement[];
  /** What of the customer's money settles no bill before this is taken away; 0 or more. */
  readonly free: Paise;
}

/**
 * What goes off which bills when money is taken back: first what it had settled. Where that bill was cancelled or returned since, its
 * part went on to other bills or became free, so the rest comes off the free money and then off the newest bills. Parts are below 0;
 * `bills` stand newest first.
 */
export function unsettle({ amount, settles, free }: TakenMoney, bills: readonly SettledBill[]): Settlement[] {
  const room = new Map(bills.map(({ id, settled }) => [id, settled as number]));
  const off = new Map<string, number>();
  const take = (id: string, most: number): number => {
    const part = Math.max(0, Math.min(most, room.get(id) ?? 0));
    room.set(id, (room.get(id) ?? 0) - part);
    off.set(id, (off.get(id) ?? 0) + part);
    return part;
  };
  let rest = amount - settles.reduce((sum, part) => sum + take(part.invoiceId, part.amountPaise), 0) - free;
  for (const { id } of bills) rest -= take(id, rest);
  return [...off]
    .filter(([, part]) => part > 0)
    .map(([invoiceId, part]) => ({ invoiceId, amountPaise: paise(-part) }));
}
