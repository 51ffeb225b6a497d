import { v7 } from 'uuid';
import type { Gateway } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import type { FactOf } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { bestSellers } from '../../repositories/products.ts';
import { type Books, createBooks, type Entry } from '../../services/books.ts';
import { recordCustomer } from '../../services/customer.ts';
import { editDraft } from '../../services/draft-edits.ts';
import { type OpenDraft, openDraft } from '../../services/draft-store.ts';
import { confirmDraft } from '../../services/invoice.ts';
import { nextNumber } from '../../services/numbering.ts';
import { someFile } from '../crash/some-file.ts';
import { openTestShop } from '../shop.ts';

const CUSTOMERS = 500;
/** A busy shop: so many bills a day, in four rushes. */
const RUSHES = ['09:15', '12:40', '17:05', '19:50'] as const;
const A_RUSH = 100;
/** Every third bill goes to a customer's khata. */
const KHATA_EVERY = 3;
const LAST_DAY = Date.parse('2026-11-24T00:00:00+05:30');
const DAY_MS = 86_400_000;

/** The moment in which things are measured: the morning after the last seeded bill. */
export const MEASURED_AT = Date.parse('2026-11-25T10:30:00+05:30');

/** A file of bills that can be given more of them; nobody holds it open meanwhile. */
export interface SeededFile {
  readonly file: string;
  growTo(bills: number): void;
}

type Bill = FactOf<'invoice.confirmed'>['body'];
const ids = { next: () => v7() };

interface Wanted {
  /** As many as the file is ever grown to: they end yesterday. */
  readonly most: number;
  /** Lines of a bill. */
  readonly lines: number;
}

/**
 * A shop with 500 customers that can be given many bills. Each bill is a fact, kept and applied as any other (number, hash, rows,
 * stock, money, sums of its day), only a hundred in one transaction that does not wait for the disk; the two bills that the
 * others are modelled on went the whole way.
 */
export async function seedShop({ most, lines }: Wanted): Promise<SeededFile> {
  const file = someFile('seed');
  const first = LAST_DAY - Math.floor((Math.ceil(most / A_RUSH) - 1) / RUSHES.length) * DAY_MS;
  const shop = await openTestShop({ file, ids, now: new Date(first).toISOString() });
  await shop.close();
  const models = onFile(file, first, (books) => modelsOf(books, lines));
  let made = 2;
  return {
    file,
    growTo: (bills) => {
      for (const gateway = openQuickly(file); ; made += A_RUSH) {
        if (made >= bills) return gateway.close();
        const books = createBooks(gateway, { now: () => first + momentOf(made / A_RUSH) }, ids);
        books.write((entry) => rush(entry, Math.min(A_RUSH, bills - made), models));
      }
    },
  };
}

/** Does not wait for the disk: what a power cut would take is made again. */
function openQuickly(file: string): Gateway {
  const gateway = openShopFile(file);
  gateway.pragma('synchronous = OFF');
  return gateway;
}

/** Lines of the bills that are only there to be many: a kirana's bill is short. */
export const SHORT_BILL = 4;
/** The largest file of a common run. */
export const OLD_SHOP = 200_000;

let oldShop: Promise<SeededFile> | undefined;
/** One file for all that is measured in an old shop: to fill it takes longer than to measure. */
export const seedOldShop = (): Promise<SeededFile> => {
  oldShop ??= seedShop({ most: OLD_SHOP, lines: SHORT_BILL });
  return oldShop;
};

function onFile<T>(file: string, nowMs: number, work: (books: Books) => T): T {
  const gateway = openShopFile(file);
  try {
    return work(createBooks(gateway, { now: () => nowMs }, ids));
  } finally {
    gateway.close();
  }
}

interface Models {
  readonly cash: Bill;
  readonly khata: Bill;
  /** Whose turn it is, and what each owes so far. */
  turn(): { customerId: string; owed: number };
}

function modelsOf(books: Books, lines: number): Models {
  const customerIds = books.write((entry) =>
    Array.from({ length: CUSTOMERS }, (_, n) =>
      recordCustomer(entry, { name: `Grahak ${n + 1}`, phone: null, openingPaise: paise(0) }),
    ),
  );
  const cash = model(books, lines, null);
  const khata = model(books, lines, customerIds[0] ?? null);
  let taken = 0;
  return {
    cash,
    khata,
    turn: () => {
      taken += 1;
      const owed = Math.floor(taken / CUSTOMERS) * khata.total;
      return { customerId: customerIds[taken % CUSTOMERS] ?? '', owed };
    },
  };
}

/** Milliseconds from the start of the first day to the n-th rush. */
function momentOf(n: number): number {
  const rushOfDay = RUSHES[Math.floor(n) % RUSHES.length] ?? RUSHES[0];
  const [hours = 0, minutes = 0] = rushOfDay.split(':').map(Number);
  return Math.floor(n / RUSHES.length) * DAY_MS + (hours * 60 + minutes) * 60_000;
}

/** A draft of so many known products, two of each. */
export function someDraft(entry: Entry, lines: number, customerId: string | null): OpenDraft {
  const open = bestSellers(entry.tx, lines).reduce(
    (draft, { id }) => editDraft(entry, draft, { kind: 'addProduct', productId: id, quantity: '2' }),
    openDraft(entry, ids.next()),
  );
  return customerId === null ? open : editDraft(entry, open, { kind: 'setCustomer', customerId });
}

/** A bill that goes the whole way, and what its fact says. */
function model(books: Books, lines: number, customerId: string | null): Bill {
  const kept: Bill[] = [];
  books.onFacts((facts) => {
    for (const fact of facts) if (fact.kind === 'invoice.confirmed') kept.push(fact.body);
  });
  books.write((entry) => confirmDraft(entry, someDraft(entry, lines, customerId).id, null));
  const [made] = kept;
  if (!made) throw new RangeError('the model of the bills was not saved');
  return made;
}

/** Bills of one moment, numbered on. */
function rush(entry: Entry, count: number, models: Models): void {
  const { series, n, number } = nextNumber(entry, 'invoice');
  for (let made = 0; made < count; made++) {
    const next = { series, n: n + made, number: number.replace(/\d+$/, numbered(n + made)) };
    const bill = (n + made) % KHATA_EVERY === 0 ? onKhata(models) : models.cash;
    const payments = bill.payments.map((part) => ({ ...part, id: ids.next() }));
    const body = { ...bill, ...next, invoiceId: ids.next(), payments };
    entry.record({ kind: 'invoice.confirmed', version: 1, body });
  }
}

const numbered = (n: number): string => String(n).padStart(5, '0');

function onKhata({ khata: bill, turn }: Models): Bill {
  const { customerId, owed } = turn();
  const postings = bill.postings.map((posting) =>
    posting.customerId === null ? posting : { ...posting, customerId },
  );
  const balanceAfter = paise(owed + bill.total);
  return { ...bill, customerId, postings, balanceBefore: paise(owed), balanceAfter };
}
