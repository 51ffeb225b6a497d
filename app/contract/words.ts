import { z } from 'zod';
import { id } from './fields.ts';

/** What a word can be taught to mean. */
const kind = z.enum(['customer', 'product']);

const target = { kind, targetId: id, form: z.string().trim().min(1).max(80) };

/** A word, as it was heard, shall mean this customer or product from now on; or no longer. */
export const wordAsk = z.object({ id, ...target });
export type WordAsk = z.output<typeof wordAsk>;

/** A word of this shop, and what it means. */
export const shopWord = z.object({ ...target, name: z.string() });
export type ShopWord = z.output<typeof shopWord>;
