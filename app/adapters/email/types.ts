/** A message as the post takes it; `text` is plain. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** The shop's own address: what is for the owner goes there. */
  readonly owner: string;
  /** Rejects when the server did not take it. */
  send(mail: Mail): Promise<void>;
}
