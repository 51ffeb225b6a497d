/** Plain tables of this PC: a list on its way into the shop. Its rows go as soon as it is in. */
export interface ImportsTable {
  id: string;
  what: 'customers' | 'products';
  made_at: string;
  /** JSON of what became of it, without names; null while it is being read. */
  report: string | null;
}

export interface ImportRowsTable {
  import_id: string;
  /** Line of the file, 1 is the first below the heading. */
  n: number;
  fate: 'created' | 'updated' | 'same' | 'exists' | 'double' | 'refused';
  reason: string | null;
  /** What the row is called on the screen. */
  label: string;
  /** JSON of what will be written, or null. */
  body: string | null;
  /** Id of what it is about when the shop has it, else empty. */
  match: string;
}

export interface ImportTables {
  imports: ImportsTable;
  import_rows: ImportRowsTable;
}
