import type { Books } from '../services/books.ts';
import { forgottenPapers, remakeForgotten } from '../services/forget.ts';
import { pdfName } from './pdf.ts';
import type { JobHandler } from './queue.ts';

export interface ForgetParts {
  readonly books: Books;
  /** Deletes a paper; one that is not there is fine. */
  readonly remove: (name: string) => Promise<void>;
  /** Rewrites the shop's file without the bytes of what was deleted. */
  readonly scrub: () => void;
}

/** Finishes forgetting a customer: their papers are deleted and made again without the name, and the file is rewritten. */
export function forgetHandler({ books, remove, scrub }: ForgetParts): JobHandler {
  return async (customerId) => {
    const papers = forgottenPapers(books, customerId);
    for (const id of papers) await remove(pdfName(id));
    remakeForgotten(books, papers);
    scrub();
  };
}
