import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { DbError } from '../../../db/errors.ts';
import { openShopFile } from '../../../db/open.ts';
import { createBooks } from '../../services/books.ts';
import { confirmSurely } from '../../services/sure.ts';
import { someDraft } from '../bench/seed.ts';

/**
 * A till in a process of its own, whose calls to the system are written down or made to fail from outside: it saves bills through
 * the shop's own services and says "saved" on its output only after each. A bill that is refused is asked again under its id, as
 * a cashier would. The second argument may weaken the file's settings, for controls.
 */
const [file = '', synchronous = 'FULL', bills = '0'] = process.argv.slice(2);
const TRIES = 3;
/** Pages in the log until they are moved to the file: often, so that many cuts meet it. */
const MOVE_AFTER = 200;

const gateway = openShopFile(file);
if (synchronous !== 'FULL') gateway.pragma(`synchronous = ${synchronous}`);
gateway.pragma(`wal_autocheckpoint = ${MOVE_AFTER}`);
const books = createBooks(gateway, { now: () => Date.now() }, { next: () => v7() });
const say = (line: string): void => void writeSync(1, `${line}\n`);

for (let made = 0; made < Number(bills); made++) sell();
try {
  gateway.close();
} catch (error) {
  if (!(error instanceof DbError)) throw error;
}

function sell(): void {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const { id } = books.write((entry) => someDraft(entry, 3, null));
      save(id);
      return;
    } catch (error) {
      refused(error);
    }
  }
}

function save(id: string): void {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const { already } = confirmSurely(books, id, null);
      say(`saved ${id} ${already ? 'already' : 'now'}`);
      return;
    } catch (error) {
      refused(error);
    }
  }
}

/** An error of the file is what this is about; any other ends the till. */
function refused(error: unknown): void {
  if (!(error instanceof DbError)) throw error;
  say(`refused ${error.code}`);
}
