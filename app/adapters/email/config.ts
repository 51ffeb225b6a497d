import { z } from 'zod';

/** How to reach the shop's mail server. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS when the server offers it. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
}

const said = z.object({
  EMAIL_HOST: z.string().min(1),
  EMAIL_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  EMAIL_SECURE: z.enum(['true', 'false', '1', '0', 'yes', 'no', '']).optional(),
  EMAIL_USER: z.string().default(''),
  EMAIL_PASSWORD: z.string().default(''),
  EMAIL_FROM: z.string().default(''),
});

/** The mail set-up in EMAIL_HOST, EMAIL_PORT, EMAIL_SECURE, EMAIL_USER, EMAIL_PASSWORD and EMAIL_FROM; null without a host or a sender. */
export function mailConfigIn(env: Readonly<Record<string, string | undefined>>): MailConfig | null {
  const found = said.safeParse(env);
  if (!found.success) return null;
  const { EMAIL_HOST: host, EMAIL_PORT: port, EMAIL_SECURE, EMAIL_USER: user, EMAIL_PASSWORD } = found.data;
  const from = found.data.EMAIL_FROM || user;
  if (from === '') return null;
  const secure = EMAIL_SECURE === undefined ? port === 465 : ['true', '1', 'yes'].includes(EMAIL_SECURE);
  return { host, port, secure, login: user === '' ? null : { user, pass: EMAIL_PASSWORD }, from };
}
