import type { Arc } from './arcs.ts';
import type { Scene } from './scene.ts';

const TYPED = /[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/iy;

/** {email} at a token: an address as it is typed. */
export function emailArcs({ text, tokens }: Scene, at: number): Arc[] {
  const from = tokens[at]?.start ?? text.length;
  TYPED.lastIndex = from;
  const email = TYPED.exec(text)?.[0];
  if (email === undefined) return [];
  const last = tokens.findIndex(({ end }, n) => n >= at && end === from + email.length);
  return last < 0 ? [] : [{ symbol: '{email}', end: last + 1, cost: 0, value: { kind: 'email', email } }];
}
