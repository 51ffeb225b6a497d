import { v7 } from 'uuid';
import { openShopFile } from '../../db/open.ts';
import { paise } from '../core/units.ts';
import { createBackups } from '../services/backup.ts';
import { createBooks } from '../services/books.ts';
import { copiesHere } from '../services/copies.ts';
import { recordCustomer } from '../services/customer.ts';

/** A program that writes and backs up as fast as it can until it is killed. Says each backup, and how many facts were saved before it. */
const [shopFile = ''] = process.argv.slice(2);
const gateway = openShopFile(shopFile);
const books = createBooks(gateway, { now: () => Date.now() }, { next: () => v7() });
const backups = createBackups({ books, shopFile, copies: copiesHere });
let facts = Number(process.argv[3] ?? 0);

for (;;) {
  for (let n = 0; n < 5; n += 1) {
    books.write((entry) =>
      recordCustomer(entry, { name: `Grahak ${facts}`, phone: null, openingPaise: paise(100) }),
    );
    facts += 1;
  }
  const before = facts;
  process.stdout.write(`saved ${before}\n`);
  const { backup } = await backups.make();
  process.stdout.write(`backup ${backup.name} ${before}\n`);
}
