import { migration as m0010 } from './0010-books.ts';

/** A step in the life of the file's shape. Numbers rise by ten; the text is frozen once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [m0010];
