import { customerMeant, hasGuess, isSure } from './caution.ts';
import { combine } from './combine.ts';
import { entitiesOf, spansOf } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import { mendedScenes } from './mended.ts';
import { type Scene, sceneOf, withTokens } from './scene.ts';
import { confidence, FLOOR, hopeless, SKIP, skipCost } from './score.ts';
import { isAside, type Parse, type Part, search } from './search.ts';
import type { SentenceData } from './sentence-data.ts';
import { compile } from './sentences.ts';
import type { Context, CustomerEntity, Intent, Language, Meaning, Understanding } from './types.ts';

export interface Recogniser {
  /** What a sentence means at this moment at the counter. Never throws, whatever the text. */
  understand(text: string, context: Context): Understanding;
}

/** Nobody says more in one breath; a longer text is not a command. */
const MOST_TOKENS = 120;
/** Characters that are looked at. */
const MOST_CHARACTERS = 1000;
const MOST_ALTERNATIVES = 3;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A meaning with a guess in it, a word in place of another or a name that nobody has, is never a sure one. */
const GUESSED = 0.79;

function sureness(part: Part, scene: Scene): number {
  const found = round(confidence(part.cost, part.end - part.start));
  return hasGuess(part, scene) ? Math.min(GUESSED, found) : found;
}

function meaningOf(part: Part, scene: Scene): Meaning {
  return {
    intent: part.ending.intent,
    confidence: isSure(part, scene) ? sureness(part, scene) : 0,
    entities: customerMeant(part, entitiesOf(part, scene), scene),
    spans: spansOf(part, scene),
  };
}

/** "usne" after "Rahul ka bill" is Rahul, whoever the shop spoke of before this sentence. */
function withReferents(meanings: readonly Meaning[]): Meaning[] {
  let last: CustomerEntity | undefined;
  return meanings.map((meaning) => {
    const { customer } = meaning.entities;
    const pronoun = customer?.byPronoun;
    if (!pronoun) last = customer ?? last;
    if (!pronoun || !last) return meaning;
    return {
      ...meaning,
      entities: { ...meaning.entities, customer: { ...last, heard: customer.heard, byPronoun: true } },
    };
  });
}

/** Devanagari letters decide; else the language whose sentence was said. */
function languageOf(text: string, best: Parse | undefined): Language {
  const native = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (native > latin) return 'hi';
  return best?.parts[0]?.ending.language === 'en' ? 'en' : 'hi-Latn';
}

const unknown = (confidence: number): Meaning => ({ intent: 'UNKNOWN', confidence, entities: {}, spans: [] });

function cheapest(scene: Scene, most: number) {
  const parses = search(scene, most);
  return { scene, parses, cost: parses[0]?.cost ?? Number.POSITIVE_INFINITY };
}

/** What the sentence means as it was written, or with its slips mended where that explains more. */
function understandingOf(text: string, scene: Scene): Understanding {
  const written = cheapest(scene, hopeless(scene.tokens.length));
  // Nothing is cheaper than a sentence that is explained word by word.
  const others = written.cost > 0 ? mendedScenes(scene, written.cost) : [];
  const best = others.reduce((one, other) => {
    const found = cheapest(other, one.cost);
    return found.cost < one.cost ? found : one;
  }, written);
  const found = explained(text, best.scene, best.parses);
  if (isUnderstood(found)) return found;
  const asWritten = explained(text, written.scene, written.parses);
  if (isUnderstood(asWritten)) return asWritten;
  return guessed(text, best.scene) ?? gist(text, written.scene) ?? found;
}

const isUnderstood = ({ meanings }: Understanding): boolean => meanings[0].intent !== 'UNKNOWN';

/** Money, stock, yes and no, and what cannot be taken back, are never guessed out of words that exist. */
const NEVER_GUESSED: ReadonlySet<Intent> = new Set([
  'RECORD_PAYMENT',
  'ADD_CREDIT',
  'SET_PAYMENT',
  'CONFIRM_INVOICE',
  'CANCEL_INVOICE',
  'CANCEL_LAST_ENTRY',
  'DELETE_CUSTOMER_DATA',
  'RECEIVE_STOCK',
  'RETURN_ITEMS',
  'SET_PRICE',
  'ANSWER',
  'UNKNOWN',
]);

/** A sentence that nobody understands, when some of its words were meant to be others; null when that explains nothing either. */
function guessed(text: string, scene: Scene): Understanding | null {
  const guessing = { ...scene, guessing: true } as const;
  const found = explained(text, guessing, search(guessing, hopeless(scene.tokens.length)));
  // UNKNOWN is among them.
  return found.meanings.some(({ intent }) => NEVER_GUESSED.has(intent)) ? null : found;
}

/** The gist of a sentence is never surer than this: what writes at once is asked about. */
const GIST = 0.6;

/** A code, an answer and the end of somebody's data are said in full. */
const NEVER_GIST: ReadonlySet<Intent> = new Set(['DELETE_CUSTOMER_DATA', 'PROVIDE_OTP', 'ANSWER', 'UNKNOWN']);

/** What a sentence is about, though a good part of its words say nothing to anybody; null when that is not clear either. */
function gist(text: string, scene: Scene): Understanding | null {
  const loose = { ...scene, loose: true } as const;
  const parses = search(loose, hopeless(scene.tokens.length));
  const [best] = parses;
  if (!best || best.parts.some((part) => hasGuess(part, loose) || isThin(part, loose))) return null;
  const found = explained(text, loose, parses);
  const [first, ...rest] = found.meanings.map((meaning) => ({
    ...meaning,
    gist: true as const,
    confidence: Math.min(GIST, meaning.confidence),
  }));
  const isClear = found.meanings.every(({ intent }) => !NEVER_GIST.has(intent));
  return first && isClear ? { ...found, meanings: [first, ...rest] } : null;
}

/** No more words were understood than were left out. */
const isThin = ({ skipped, start, end }: Part, scene: Scene): boolean =>
  2 * skipped.filter((at) => skipCost(scene, at) > SKIP.joiner).length >= end - start;

function explained(text: string, scene: Scene, parses: readonly Parse[]): Understanding {
  const [best, ...others] = parses;
  const language = languageOf(text, best);
  const commands = best?.parts.filter(({ ending }) => !isAside(ending)) ?? [];
  const parts = commands.map((part) => meaningOf(part, scene));
  const sure = combine(withReferents(parts));
  const [first, ...rest] = sure;
  const score = (parse: Parse) => round(confidence(parse.cost, scene.tokens.length));
  const options = (list: readonly Parse[]) =>
    list
      .slice(0, MOST_ALTERNATIVES)
      .map((parse) => ({ intent: parse.parts.at(-1)?.ending.intent ?? 'UNKNOWN', confidence: score(parse) }));
  if (!best || !first || sure.some((each) => each.confidence < FLOOR))
    return {
      meanings: [unknown(round(1 - (best ? score(best) : 0)))],
      alternatives: options(parses),
      language,
    };
  return { meanings: [first, ...rest], alternatives: options(others), language };
}

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
