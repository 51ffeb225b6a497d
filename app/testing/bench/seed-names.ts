import { v7 } from 'uuid';
import { openShopFile } from '../../../db/open.ts';
import { type Books, createBooks, type Entry } from '../../services/books.ts';
import { MEASURED_AT, SHORT_BILL, seedShop } from './seed.ts';

const AT_ONCE = 2000;

/** A shop's file into which `many` things were written, 2,000 in a transaction; closed after the work. */
export async function onFilled<T>(
  many: number,
  make: (entry: Entry, n: number) => void,
  work: (books: Books) => T,
): Promise<T> {
  const { file } = await seedShop({ most: 2, lines: SHORT_BILL });
  const gateway = openShopFile(file);
  try {
    const books = createBooks(gateway, { now: () => MEASURED_AT }, { next: () => v7() });
    for (let made = 0; made < many; made += AT_ONCE)
      books.write((entry) => {
        for (let n = made; n < Math.min(many, made + AT_ONCE); n++) make(entry, n);
      });
    gateway.pragma('wal_checkpoint(TRUNCATE)');
    return work(books);
  } finally {
    gateway.close();
  }
}
