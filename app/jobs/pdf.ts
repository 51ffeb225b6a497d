import type { PaperMaker } from '../adapters/pdf/paper-maker.ts';
import type { Books } from '../services/books.ts';
import { paperOf } from '../services/paper.ts';
import type { JobHandler } from './queue.ts';

export interface PdfParts {
  readonly books: Books;
  readonly papers: PaperMaker;
  /** Writes a file whole or not at all. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** The file of a bill's paper is named by the bill's id: a number may hold a slash, a name may be private. */
export const pdfName = (invoiceId: string): string => `${invoiceId}.pdf`;

/** Makes the PDF of a saved bill. Run again it writes the same file again. */
export function pdfHandler({ books, papers, write }: PdfParts): JobHandler {
  return async (invoiceId) => {
    const bytes = await papers.make(paperOf(books.read, invoiceId));
    await write(pdfName(invoiceId), bytes);
  };
}
