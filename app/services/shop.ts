import type { Reader } from '../../db/gateway.ts';
import type { Shop } from '../contract/shop.ts';
import type { CatalogProduct } from '../core/catalog.ts';
import type { Language } from '../core/intent/types.ts';
import { paise } from '../core/units.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import { dropClosedBefore, saveSetting, setting, shopRow } from '../repositories/plain.ts';
import type { Books, Entry } from './books.ts';
import { recordCustomer } from './customer.ts';
import { catalogFact } from './product-catalog.ts';
import { Refusal } from './refusal.ts';

export interface Opening {
  readonly name: string;
  readonly stateCode: string;
  readonly language: Language;
  readonly sample: boolean;
}

/** People to try things with: their numbers belong to nobody (they start with 6 and repeat). */
const SAMPLE: readonly { name: string; phone: string; owesRupees: number }[] = [
  { name: 'Rahul Sharma', phone: '6000000001', owesRupees: 0 },
  { name: 'Sunita Devi', phone: '6000000002', owesRupees: 235 },
  { name: 'Priya Verma', phone: '6000000003', owesRupees: 0 },
  { name: 'Suresh Yadav', phone: '6000000004', owesRupees: 1240 },
  { name: 'Mohan Lal', phone: '6000000005', owesRupees: 60 },
];

/**
 * Makes the shop: its name and State, the core products of the catalog, and people to try things with when wanted.
 * Refuses with `shop_exists` when the file has a shop.
 */
export function openShop(books: Books, opening: Opening, catalog: readonly CatalogProduct[]): void {
  books.write((entry) => {
    if (shopRow(entry.tx)) throw new Refusal('shop_exists');
    const { name, stateCode } = opening;
    entry.record({ kind: 'shop.opened', version: 1, body: { name, stateCode, counter: null } });
    for (const product of catalog) entry.record(catalogFact(entry, product));
    if (opening.sample) for (const one of SAMPLE) sampleCustomer(entry, one);
    saveSetting(entry.tx, 'settings', JSON.stringify({ language: opening.language }));
  });
}

function sampleCustomer(entry: Entry, { name, phone, owesRupees }: (typeof SAMPLE)[number]): void {
  recordCustomer(entry, { name, phone, openingPaise: paise(owesRupees * 100) });
}

/** The shop as doors see it on a day (yyyy-mm-dd), or null before the first start. */
export function readShop(read: Reader, day: string): Shop | null {
  const row = shopRow(read);
  if (!row) return null;
  const { name, state_code, address, phone, counter } = row;
  const { profile, gstin } = profileOn(read, day);
  return { name, stateCode: state_code, profile, gstin, address, phone, counter };
}

const RUNNING = 'running';

/** Marks the shop as open; true when the last run ended without closing it (a power cut, a crash). */
export function markRunning(books: Books): boolean {
  return books.write(({ tx }) => {
    const before = setting(tx, RUNNING) === '1';
    saveSetting(tx, RUNNING, '1');
    return before;
  });
}

export const markStopped = (books: Books): void => books.write(({ tx }) => saveSetting(tx, RUNNING, '0'));

/** Closed drafts can be reopened for the rest of their day; then they go. */
export const dropOldDrafts = (books: Books): number =>
  books.write(({ tx, day }) => dropClosedBefore(tx, day));
