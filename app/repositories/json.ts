import { z } from 'zod';

const list = z.array(z.string());

/** A JSON array of strings out of a column. */
export const strings = (column: string): string[] => list.parse(JSON.parse(column));
