import type { MailConfig } from './config.ts';
import type { Mailer } from './types.ts';

/** A server that does not answer must not hold the queue. */
const WAIT_MS = 20_000;

/** Sends mail over SMTP, a connection a message. Nothing is read from files or addresses in a message. */
export const createMailer = (config: MailConfig): Mailer => ({
  owner: config.from,
  send: async ({ to, subject, text }) => {
    const transport = await transportTo(config);
    await transport.sendMail({ from: config.from, to, subject, text });
  },
});

/** The mail library is loaded with the first message: most starts of the engine send none. */
async function transportTo({ host, port, secure, login }: MailConfig) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
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
}
