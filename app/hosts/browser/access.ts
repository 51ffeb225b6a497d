import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Who may use the browser door: whoever opens the printed link first. The link's token works once and is exchanged for
 * a cookie; the cookie is only good for our own origin on this machine.
 */
export interface Access {
  /** The token for a link. */
  readonly token: string;
  /** Exchanges the token of a link for the value of a session cookie; null for a wrong or used one. */
  exchange(token: string): string | null;
  /** The request comes from our own page, with the session's cookie. */
  allows(request: Asked): boolean;
}

/** The part of a request that says who asks. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
}

export const COOKIE = 'execora-session';

const secret = (): string => randomBytes(24).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

export function createAccess(hosts: readonly string[]): Access {
  const token = secret();
  const sessions: string[] = [];
  let used = false;
  return {
    token,
    exchange: (given) => {
      if (used || !same(given, token)) return null;
      used = true;
      const session = secret();
      sessions.push(session);
      return session;
    },
    allows: (request) => {
      const cookie = cookieOf(request);
      return isOurs(request, hosts) && cookie !== null && sessions.some((session) => same(session, cookie));
    },
  };
}

/** Another site's page can reach a loopback port: it is told apart by Host and Origin. */
export function isOurs({ headers }: Asked, hosts: readonly string[]): boolean {
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((known) => origin === `http://${known}`);
}

function cookieOf({ headers }: Asked): string | null {
  const pair = (headers.cookie ?? '').split(';').find((each) => each.trim().startsWith(`${COOKIE}=`));
  return pair ? pair.trim().slice(COOKIE.length + 1) : null;
}
