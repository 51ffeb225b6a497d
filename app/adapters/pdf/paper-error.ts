/** The one failure of papers at every door. The cause is for the log; the message holds no personal data. */
export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code = 'pdf_failed';

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}
