import { type AddressInfo, createServer } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailConfig } from '../adapters/email/config.ts';

/** A mail server of this test: real SMTP on this machine, what it took can be read back. */
export interface PostOffice {
  readonly config: MailConfig;
  readonly taken: readonly ParsedMail[];
  close(): Promise<void>;
}

/** Opens a mail server on a free port that asks for a login. */
export async function openPostOffice(): Promise<PostOffice> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    // The package's own certificate is for nobody and out of date.
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'shop' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('wrong login')),
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          taken.push(mail);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error('unreadable')),
      );
    },
  });
  const port = await new Promise<number>((listening) => {
    const socket = server.listen(0, '127.0.0.1', () => listening(portOf(socket.address())));
  });
  return {
    config: { host: '127.0.0.1', port, secure: false, login: { user: 'shop', pass: 'secret' }, from: OWNER },
    taken,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

export const OWNER = 'owner@shop.test';

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === 'object' ? address.port : 0;

/** A port on which nobody answers. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((listening) =>
    server.listen(0, '127.0.0.1', () => listening(portOf(server.address()))),
  );
  await new Promise((closed) => server.close(closed));
  return port;
}
