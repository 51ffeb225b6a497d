import { parseEmail } from '../people/email.ts';
import type { Arc } from './arcs.ts';
import { digitRuns } from './digits.ts';
import type { Phrase } from './email-words.ts';
import type { Token } from './normalise.ts';
import type { Scene } from './scene.ts';

const LONGEST_LOCAL = 8;
const LONGEST_HOST = 6;
/** Each word of a name that stands apart: "rahul sharma at the rate" is one name, but the word before may be none of it. */
const APART = 0.15;
/** Figures keep their point: "99.99@" is one token before the sign. */
const PLAIN = /^[a-z0-9.]+$/;

/** A piece of an address: what is written for the tokens before `end`. */
interface Piece {
  readonly end: number;
  readonly written: string;
}

const says = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.raw === word || token.text === word);

function phraseAt({ tokens }: Scene, at: number, table: readonly Phrase[]): Piece | null {
  const found = table.find(({ words }) => words.every((word, by) => says(tokens[at + by], word)));
  return found ? { end: at + found.words.length, written: found.written } : null;
}

/** What is typed between a token and the one before it: "@", ".", "_", "-", nothing (grown together), or null for a space. */
function typed({ tokens, text }: Scene, at: number): string | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return null;
  const between = text.slice(before.end, token.start);
  return /^[@._-]?$/.test(between) ? between : null;
}

/** A long vowel of Devanagari is a short letter in an address. */
const inLetters = (token: Token): string =>
  token.raw === token.text
    ? token.text
    : token.text.replaceAll('aa', 'a').replaceAll('ee', 'i').replaceAll('oo', 'u');

/** A word or digits of the name before the sign. */
function nameAt(scene: Scene, at: number): Piece | null {
  const token = scene.tokens[at];
  const run = /^\d/.test(token?.raw ?? '') ? null : digitRuns(scene, at)[0];
  if (run) return { end: run.end, written: run.digits };
  const letters = token && inLetters(token);
  return letters && PLAIN.test(letters) ? { end: at + 1, written: letters } : null;
}

interface Local extends Piece {
  readonly cost: number;
}

/** The name before the sign, as far as it goes; each way to stop is one. */
function locals(scene: Scene, at: number): Local[] {
  const found: Local[] = [];
  const first = nameAt(scene, at);
  let sofar: Local | null = first && { ...first, cost: 0 };
  for (let count = 1; sofar && count < LONGEST_LOCAL; count += 1) {
    found.push(sofar);
    sofar = longer(scene, sofar);
  }
  return found;
}

function longer(scene: Scene, { end, written, cost }: Local): Local | null {
  const sign = phraseAt(scene, end, scene.sentences.email.signs);
  const joint = sign ? sign.written : typed(scene, end);
  const from = sign?.end ?? end;
  if (joint === '@') return null;
  const next = nameAt(scene, from);
  const apart = joint === null ? APART : 0;
  return next && { end: next.end, written: `${written}${joint ?? ''}${next.written}`, cost: cost + apart };
}

/** The sign itself, said or typed. */
function signAt(scene: Scene, at: number): number | null {
  if (typed(scene, at) === '@') return at;
  return phraseAt(scene, at, scene.sentences.email.at)?.end ?? null;
}

function hostPart(scene: Scene, at: number): Piece | null {
  return phraseAt(scene, at, scene.sentences.email.hosts) ?? nameAt(scene, at);
}

/** "gmail dot com", "yahoo.co.in": two names or more. */
function hostAt(scene: Scene, at: number): Piece | null {
  let host = hostPart(scene, at);
  for (let count = 1; host && count < LONGEST_HOST; count += 1) {
    const dot = phraseAt(scene, host.end, scene.sentences.email.signs);
    const isDot = dot?.written === '.' || (!dot && typed(scene, host.end) === '.');
    const next = isDot ? hostPart(scene, dot?.end ?? host.end) : null;
    if (!next) break;
    host = { end: next.end, written: `${host.written}.${next.written}` };
  }
  return host?.written.includes('.') ? host : null;
}

/** Few sentences have an address in them: those without the sign are passed over. */
function hasSign({ tokens, text, sentences }: Scene): boolean {
  const said = ({ words: [first = ''] }: Phrase) => tokens.some((token) => says(token, first));
  return text.includes('@') || sentences.email.at.some(said);
}

/** {email} at a token, said or typed: "rahul at the rate gmail dot com", "kavita underscore k at yahoo dot com". */
export function emailArcs(scene: Scene, at: number): Arc[] {
  if (!hasSign(scene)) return [];
  return locals(scene, at).flatMap(({ end, written, cost }): Arc[] => {
    const sign = signAt(scene, end);
    const host = sign === null ? null : hostAt(scene, sign);
    const email = host && parseEmail(`${written}@${host.written}`);
    if (!host || !email) return [];
    return [{ symbol: '{email}', end: host.end, cost, value: { kind: 'email', email } }];
  });
}
