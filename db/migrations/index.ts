import { migration as m0010 } from './0010-books.ts';
import { migration as m0020 } from './0020-people.ts';
import { migration as m0030 } from './0030-goods.ts';
import { migration as m0040 } from './0040-bills.ts';
import { migration as m0050 } from './0050-gst.ts';
import { migration as m0060 } from './0060-day.ts';
import { migration as m0070 } from './0070-closing-notes.ts';
import { migration as m0080 } from './0080-reminders.ts';
import { migration as m0100 } from './0100-sounds.ts';
import { migration as m0110 } from './0110-kept-sounds.ts';

/** A step in the life of the file's shape. Numbers rise by ten; the text is frozen once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  m0010,
  m0020,
  m0030,
  m0040,
  m0050,
  m0060,
  m0070,
  m0080,
  m0100,
  m0110,
];
