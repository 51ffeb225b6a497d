import type { Mailer } from '../adapters/email/types.ts';
import { codeMail } from '../core/people/code-mail.ts';
import type { Books } from '../services/books.ts';
import { CODE_MINUTES, issueCode } from '../services/forget-request.ts';
import { readSettings } from '../services/settings.ts';
import type { JobHandler } from './queue.ts';

export interface CodeParts {
  readonly books: Books;
  /** Null where no mail is set up. */
  readonly mailer: Mailer | null;
}

/** Sends the owner the code of a request. Run again it sends a new one, and the old one counts no more. */
export function codeHandler({ books, mailer }: CodeParts): JobHandler {
  return async (requestId) => {
    const code = books.write((entry) => issueCode(entry, requestId));
    if (code === null) return;
    if (!mailer) throw new RangeError('no mail is set up');
    await mailer.send({
      to: mailer.owner,
      ...codeMail(code, CODE_MINUTES, readSettings(books.read).language),
    });
  };
}
