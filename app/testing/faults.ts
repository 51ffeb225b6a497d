import type { Gateway } from '../../db/gateway.ts';
import { checkBooks } from '../repositories/check.ts';

/** Every fault that `verify` finds in the books, with the name of its check. Sound books have none. */
export const faultsIn = (books: Gateway): string[] =>
  [...checkBooks(books)].flatMap(({ check, faults }) => faults.map((fault) => `${check} ${fault}`));
