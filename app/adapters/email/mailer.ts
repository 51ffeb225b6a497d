import { createTransport } from 'nodemailer';
import type { MailConfig } from './config.ts';
import type { Mailer } from './types.ts';

/** A server that does not answer must not hold the queue. */
const WAIT_MS = 20_000;

/** Sends mail over SMTP, a connection a message. Nothing is read from files or addresses in a message. */
export function createMailer({ host, port, secure, login, from }: MailConfig): Mailer {
  const transport = createTransport({
    host,
    port,
    secure,
    ...(login === null ? {} : { auth: login }),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    owner: from,
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text });
    },
  };
}
