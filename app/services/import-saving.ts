import type { ImportReport } from '../contract/import.ts';
import { dropRowsUpTo, importRowCount, reportImport } from '../repositories/imports.ts';
import { judgeAtOnce, wholeRows } from './import-judging.ts';
import { type ImportParts, listOf, PAGE, reportOf } from './import-lists.ts';
import { breath } from './in-turn.ts';

/**
 * Writes the good rows of a list into the books in one transaction: all of them or, after a crash, none. `judged`: what
 * becomes of each row was found out before, and the shop's people and goods are as they were then. The same id again
 * answers with the first report.
 */
export function saveList({ books, tell }: ImportParts, id: string, judged: boolean): ImportReport {
  return books.write((entry) => {
    const { tx } = entry;
    const { what, kind, report } = listOf(tx, id);
    if (report !== null) return report;
    if (!judged) judgeAtOnce(tx, id, kind);
    const total = importRowCount(tx, id);
    let done = 0;
    for (const page of wholeRows(tx, id)) {
      for (const { body, fate, match } of page)
        if (fate === 'created' || fate === 'updated') kind.save(entry, body, match);
      done += page.length;
      tell(id, 'saving', done, total);
    }
    const saved = reportOf(tx, id, what, true);
    reportImport(tx, id, JSON.stringify(saved));
    return saved;
  });
}

/** The rows name people and have done their work. What a crash leaves of them goes at the next start. */
export async function dropRows({ books }: Pick<ImportParts, 'books'>, id: string): Promise<void> {
  for (let n = PAGE; importRowCount(books.read, id) > 0; n += PAGE) {
    books.write(({ tx }) => dropRowsUpTo(tx, id, n));
    await breath();
  }
}
