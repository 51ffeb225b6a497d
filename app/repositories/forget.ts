import { sql } from 'kysely';
import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

/** Deletes the personal part of every fact that names one of these ids; the chain keeps its salted hash. */
export function deletePersonalParts(tx: Writer, ids: readonly string[]): void {
  for (const id of ids) {
    const about = q
      .selectFrom('journal_person as p')
      .innerJoin('journal as j', 'j.id', 'p.fact_id')
      .select('p.fact_id')
      .where(sql<number>`instr(j.body, ${id})`, '>', 0);
    tx.run(q.deleteFrom('journal_person').where('fact_id', 'in', about));
  }
}

/** Everything a customer was called and reached by, now and before: their rows, aliases, and what facts said. */
export function personalTexts(read: Reader, ids: readonly string[]) {
  const forms = read.all(q.selectFrom('customer_aliases').select('form').where('customer_id', 'in', ids));
  const rows = read.all(
    q.selectFrom('customers').select(['name', 'phone', 'email', 'gstin']).where('id', 'in', ids),
  );
  const said = [...rows, ...ids.flatMap((id) => saidOf(read, id))];
  const known = (field: 'name' | 'phone' | 'email' | 'gstin') => said.flatMap((row) => row[field] ?? []);
  return {
    names: [...known('name'), ...forms.map(({ form }) => form)],
    phones: known('phone'),
    marks: [...known('email'), ...known('gstin')],
  };
}

/** What the facts about somebody say of them: what they were called and had before a change, too. */
const saidOf = (read: Reader, id: string) => {
  const field = (path: string) => sql<string | null>`json_extract(p.body, ${path})`;
  return read.all(
    q
      .selectFrom('journal_person as p')
      .innerJoin('journal as j', 'j.id', 'p.fact_id')
      .select([field('$.name').as('name'), field('$.phone').as('phone')])
      .select([field('$.email').as('email'), field('$.gstin').as('gstin')])
      .where(sql<number>`instr(j.body, ${id})`, '>', 0),
  );
};

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Turns and conversations with all their text, a page of each at a time. */
export const turnTexts = (read: Reader): Text[] =>
  read.all(q.selectFrom('turns').select(['id', sql<string>`text || ' ' || answer`.as('text')]));

export const conversationTexts = (read: Reader): Text[] =>
  read.all(q.selectFrom('conversations').select(['id', 'state as text']));

export const draftTexts = (read: Reader): (Text & { readonly steps: string })[] =>
  read.all(
    q.selectFrom('drafts').select(['id', 'state as text', sql<string>`past || ' ' || future`.as('steps')]),
  );

/** Rows of customer files that were read in; their text is whatever the file said. */
export const importTexts = (read: Reader): (Text & { readonly n: number })[] =>
  read.all(
    q
      .selectFrom('import_rows as r')
      .innerJoin('imports as i', 'i.id', 'r.import_id')
      .select(['r.import_id as id', 'r.n'])
      .select(sql<string>`r.label || ' ' || coalesce(r.body, '') || ' ' || coalesce(r.reason, '')`.as('text'))
      .where('i.what', '=', 'customers'),
  );

export const deleteImportRow = (tx: Writer, importId: string, n: number): number =>
  tx.run(q.deleteFrom('import_rows').where('import_id', '=', importId).where('n', '=', n));

export const deleteTurns = (tx: Writer, ids: readonly string[]): void => {
  for (const id of ids) tx.run(q.deleteFrom('turns').where('id', '=', id));
};

/** Takes conversations away with all that was said in them. */
export const deleteConversations = (tx: Writer, ids: readonly string[]): void => {
  for (const id of ids) {
    tx.run(q.deleteFrom('conversations').where('id', '=', id));
    tx.run(q.deleteFrom('turns').where('conversation_id', '=', id));
  }
};

/** What the shopkeeper noted at the close of a day, by the fact that keeps it. */
export const closingNotes = (read: Reader): Text[] =>
  read.all(q.selectFrom('day_closings').select(['fact_id as id', 'note as text']).where('note', '!=', ''));

/** Takes the note of a closing away, from its fact too; the chain keeps its salted hash. */
export function deleteClosingNotes(tx: Writer, factIds: readonly string[]): void {
  for (const id of factIds) {
    tx.run(q.deleteFrom('journal_person').where('fact_id', '=', id));
    tx.run(q.updateTable('day_closings').set({ note: '' }).where('fact_id', '=', id));
  }
}

/** Takes the steps of undo away from a draft that stays. */
export const dropSteps = (tx: Writer, draftId: string): number =>
  tx.run(q.updateTable('drafts').set({ past: '[]', future: '[]' }).where('id', '=', draftId));

/** Ids of papers with their name on it: bills, credit notes, estimates. */
export const papersOf = (read: Reader, ids: readonly string[]): string[] =>
  (['invoices', 'credit_notes', 'estimates'] as const).flatMap((table) =>
    read.all(q.selectFrom(table).select('id').where('customer_id', 'in', ids)).map((row) => row.id),
  );

/** Has papers made again that had been made. */
export function remakePapers(tx: Writer, ids: readonly string[], due: number): void {
  for (const id of ids)
    tx.run(
      q
        .updateTable('jobs')
        .set({ state: 'waiting', tries: 0, due, error: null, lease_until: null })
        .where('kind', '=', 'pdf')
        .where('subject', '=', id),
    );
}
