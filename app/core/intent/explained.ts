import { customerMeant, hasGuess, isSure } from './caution.ts';
import { combine } from './combine.ts';
import { entitiesOf, spansOf } from './entities.ts';
import type { Scene } from './scene.ts';
import { confidence, FLOOR } from './score.ts';
import { isAside, type Parse, type Part } from './search.ts';
import type { CustomerEntity, Language, Meaning, Understanding } from './types.ts';

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
export function withReferents(meanings: readonly Meaning[]): Meaning[] {
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

/** Whether anything was understood. */
export const isUnderstood = ({ meanings }: Understanding): boolean => meanings[0].intent !== 'UNKNOWN';

/** The gist of a sentence is never surer than this: what writes at once is asked about. */
const GIST = 0.6;

/** The same, as what was not understood to the word. */
export function asGist(found: Understanding): Understanding {
  const [first, ...rest] = found.meanings.map((meaning) => ({
    ...meaning,
    gist: true as const,
    confidence: Math.min(GIST, meaning.confidence),
  }));
  return first ? { ...found, meanings: [first, ...rest] } : found;
}

/** What the readings of a sentence mean, cheapest first: UNKNOWN when the best is under the floor. */
export function explained(text: string, scene: Scene, parses: readonly Parse[]): Understanding {
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
