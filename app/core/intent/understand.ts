import { asSaid } from './as-said.ts';
import { hasGuess } from './caution.ts';
import { clausesOf, sceneOfClauses } from './clauses.ts';
import { combine } from './combine.ts';
import { asGist, explained, isUnderstood, withReferents } from './explained.ts';
import { isAsideClause } from './frame-places.ts';
import { frameSearch, MOST_FRAMED } from './frame-search.ts';
import type { Lexicon } from './lexicon.ts';
import { type Scene, sceneOf, withTokens } from './scene.ts';
import { hopeless, SKIP, skipCost } from './score.ts';
import { type Parse, type Part, search } from './search.ts';
import type { SentenceData } from './sentence-data.ts';
import { compile } from './sentences.ts';
import type { Context, Intent, Meaning, Understanding } from './types.ts';

export interface Recogniser {
  /** What a sentence means at this moment at the counter. Never throws, whatever the text. */
  understand(text: string, context: Context): Understanding;
}

/** Nobody says more in one breath; a longer text is not a command. */
const MOST_TOKENS = 120;
/** Characters that are looked at. */
const MOST_CHARACTERS = 1000;

/** What the sentence means: as one of the files has it, else in its clauses, else what it is about. */
function understandingOf(text: string, scene: Scene): Understanding {
  const found = asSaid(text, scene);
  if (isUnderstood(found) && !isVague(found)) return found;
  const clauses = inClauses(text, scene);
  if (!isUnderstood(found) && clauses && clauses.meanings.length > 1) return clauses;
  const frames = frameSearch(scene);
  const about = framed(text, scene, frames.filter(isClose)) ?? (isUnderstood(found) ? clauses : null);
  if (about) return isUnderstood(found) && !isNearer(about, found) ? found : about;
  if (isUnderstood(found)) return found;
  return clauses ?? gist(text, scene) ?? framed(text, scene, frames) ?? found;
}

/** A frame that explains nearly every word. */
const CLOSE = 0.3;
const isClose = ({ cost }: Parse): boolean => cost <= CLOSE;

/** A text that takes any words may have swallowed who is meant. */
const isVague = ({ meanings }: Understanding): boolean =>
  meanings.some(({ entities: { about, customer } }) => about !== undefined && customer === undefined);

/** The same thing, with the customer whom the text swallowed; or a question after what only seemed to be a text. */
const isNearer = ({ meanings: [about] }: Understanding, { meanings: [found] }: Understanding): boolean =>
  about.entities.customer !== undefined ||
  (about.intent === 'LIST_REMINDERS' && found.entities.when === undefined);

/**
 * What is said in clauses, one or two of which are a command while the others are a reason that is nobody's business. Null when there
 * are none: a code is said in one.
 */
function inClauses(text: string, scene: Scene): Understanding | null {
  if (scene.tokens.length > MOST_FRAMED || scene.context.question === 'code') return null;
  const clauses = clausesOf(scene);
  if (clauses.length < 2) return null;
  const known = new Map<string, Understanding | null>();
  const read = (from: number, to: number): Understanding | null => {
    const key = `${from} ${to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = inItself(text, sceneOfClauses(scene, clauses.slice(from, to)));
    known.set(key, found);
    return found;
  };
  const said = saidIn(clauses.length, read, (at) =>
    isAsideClause(sceneOfClauses(scene, clauses.slice(at, at + 1))),
  );
  const [one] = said ?? [];
  if (!said || !one) return null;
  const meanings = combine(withReferents(said.flatMap((found) => found.meanings)));
  const [first, ...rest] = meanings;
  return first && canStand(meanings)
    ? asGist({ ...one, meanings: [first, ...rest], alternatives: [] })
    : null;
}

/** Clauses in a row that are one command. */
const MOST_TOGETHER = 2;

/** The commands in so many clauses, in order; null when one of them is neither a command nor an aside. */
function saidIn(
  count: number,
  read: (from: number, to: number) => Understanding | null,
  isAside: (at: number) => boolean,
  from = 0,
): Understanding[] | null {
  if (from === count) return [];
  for (let to = from + 1; to <= Math.min(count, from + MOST_TOGETHER) && to - from < count; to += 1) {
    const found = read(from, to);
    const rest = found && saidIn(count, read, isAside, to);
    if (rest) return [found, ...rest];
  }
  return isAside(from) ? saidIn(count, read, isAside, from + 1) : null;
}

/** A clause, as it is said or by what it is about; null when it is no command. */
function inItself(text: string, clause: Scene): Understanding | null {
  const found = asSaid(text, clause);
  const isSure = found.meanings.every(({ confidence }) => confidence >= CLAUSE);
  return isUnderstood(found) && isSure ? found : framed(text, clause, frameSearch(clause).filter(isClose));
}

/** Of a few words more is asked than of a sentence: "she has diabetes" is no "yes". */
const CLAUSE = 0.75;

/** Somebody's data end by a sentence of its own. */
const canStand = (meanings: readonly Meaning[]): boolean =>
  meanings.every(({ intent }) => !NEVER_GIST.has(intent));

/** A code, an answer and the end of somebody's data are said in full. */
const NEVER_GIST: ReadonlySet<Intent> = new Set(['DELETE_CUSTOMER_DATA', 'PROVIDE_OTP', 'ANSWER', 'UNKNOWN']);

/** What a sentence is about, though a good part of its words say nothing to anybody; null when that is not clear either. */
function gist(text: string, scene: Scene): Understanding | null {
  const loose = { ...scene, loose: true } as const;
  const parses = search(loose, hopeless(scene.tokens.length));
  const [best] = parses;
  if (!best || best.parts.some((part) => hasGuess(part, loose) || isThin(part, loose))) return null;
  const found = asGist(explained(text, loose, parses));
  return canStand(found.meanings) ? found : null;
}

/** The same by words in any order; null when no frame is meant, or its meaning is not sure. */
function framed(text: string, scene: Scene, parses: readonly Parse[]): Understanding | null {
  const found = explained(text, { ...scene, framed: true }, parses);
  return isUnderstood(found) ? asGist(found) : null;
}

/** No more words were understood than were left out. */
const isThin = ({ skipped, start, end }: Part, scene: Scene): boolean =>
  2 * skipped.filter((at) => skipCost(scene, at) > SKIP.joiner).length >= end - start;

/** A recogniser over compiled sentences and the shop's names, which it reads at each call: names may change in between. */
export function createRecogniser(data: SentenceData, lexicon: Lexicon): Recogniser {
  const sentences = compile(data);
  return {
    understand(text, context) {
      const scene = sceneOf(text.length > MOST_CHARACTERS ? '' : text, sentences, lexicon, context);
      const words = scene.tokens.length > MOST_TOKENS ? [] : scene.tokens;
      return understandingOf(text, withTokens(scene, words));
    },
  };
}
