import type { Arc } from './arcs.ts';
import { quantityMeant } from './correction.ts';
import { customerArcs } from './customers.ts';
import { emailArcs } from './email.ts';
import { goodsArcs, productArc } from './goods.ts';
import { type Goods, itemArcs, sharedAt } from './items.ts';
import { slipsIn } from './mended.ts';
import { amountArcs } from './money.ts';
import { readNumber } from './numbers.ts';
import { otpArcs } from './otp.ts';
import { percentArcs } from './percent.ts';
import { phoneArcs } from './phone.ts';
import { draftProductsAt, productsAt } from './products.ts';
import { isIn, isMeasure, isPlain, nameOf, oncePerPlace, type Scene } from './scene.ts';
import { SKIP, skipCost } from './score.ts';
import { type QuantitySpan, readQuantity, unitAfterNumber } from './units.ts';
import { verbArcs } from './verbs.ts';
import { periodsAt } from './when/period.ts';
import { whensAt } from './when/read-when.ts';

const LONGEST_NAME = 3;
/** "no" may be nine, "sat" seven. Every other meaning of the word comes first. */
const WEAK = 0.1;
/** What it costs that a word of its own right was another. */
const GUESS = 0.2;
/** Up to here a word is the same word, spelt otherwise. */
const SPELT = 0.08;
/** A sentence that names the correction itself explains it better. */
const CORRECTED = 0.05;
/** A choice beyond this is a quantity or an amount. */
const MOST_CHOICES = 20;

function wordArcs(scene: Scene, at: number): Arc[] {
  const { sentences, tokens } = scene;
  const token = tokens[at];
  if (!token) return [];
  // A word that turns a sentence around is itself: "chutta nahi hai" is no "chhoot".
  const itself = isIn(sentences.words.heavy, token);
  // Nor is a word of a gist another one that it is like.
  const most = itself ? 0 : scene.loose ? SPELT : Number.POSITIVE_INFINITY;
  return sentences.vocabulary
    .readings(token)
    .filter(({ cost }) => cost <= most)
    .map(({ word, cost }) => ({ symbol: word, end: at + 1, cost }));
}

/** {product}: one product, one of the bill, or a word that several share, to be asked about. */
function productArcs(scene: Scene, at: number): Arc[] {
  const named: Goods[] = [...productsAt(scene, at), ...draftProductsAt(scene, at), ...sharedAt(scene, at)];
  return named.map((goods) => productArc('{product}', goods));
}

function quantityArc({ end, value, unit }: QuantitySpan, cost: number): Arc {
  return { symbol: '{quantity}', end, cost, value: { kind: 'quantity', quantity: value, unit } };
}

/** As it is said, and as it is meant when it is corrected in the same breath. */
function quantityArcs(scene: Scene, at: number): Arc[] {
  const { tokens, sentences } = scene;
  const quantity = readQuantity(tokens, at, sentences.numbers, sentences.units);
  if (!quantity || quantity.value <= 0) return [];
  const said = quantityArc(quantity, quantity.weak ? WEAK : 0);
  const meant = quantityMeant(scene, at);
  const unwanted = { symbol: '{unwanted}', end: said.end, cost: said.cost };
  return [said, unwanted, ...(meant?.corrected ? [quantityArc(meant, CORRECTED)] : [])];
}

/** What a price is for: "48 rupaye *kilo*". */
function unitArcs(scene: Scene, at: number): Arc[] {
  const unit = unitAfterNumber(scene.tokens[at], scene.sentences.units);
  return unit === null ? [] : [{ symbol: '{unit}', end: at + 1, cost: 0, value: { kind: 'unit', unit } }];
}

function countArcs(scene: Scene, at: number): Arc[] {
  const number = readNumber(scene.tokens, at, scene.sentences.numbers);
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > MOST_CHOICES)
    return [];
  const cost = number.weak ? WEAK : 0;
  return [{ symbol: '{count}', end: number.end, cost, value: { kind: 'count', count: number.value } }];
}

/** {number}: the number of a bill. */
function numberArcs(scene: Scene, at: number): Arc[] {
  const number = readNumber(scene.tokens, at, scene.sentences.numbers);
  if (!number || !Number.isSafeInteger(number.value) || number.value < 1) return [];
  const cost = number.weak ? WEAK : 0;
  return [{ symbol: '{number}', end: number.end, cost, value: { kind: 'number', number: number.value } }];
}

/** The name of somebody new. Plain words; a word of the shop's sentences may be a surname, never a first name. */
function nameArcs(scene: Scene, at: number): Arc[] {
  const found: Arc[] = [];
  for (let end = at + 1; end <= at + LONGEST_NAME; end += 1) {
    if (!isPlain(scene, end - 1) || isMeasure(scene, end - 1)) break;
    found.push({
      symbol: '{name}',
      end,
      cost: 0.02,
      value: { kind: 'name', name: nameOf(scene, at, end) },
    });
  }
  return found;
}

/** A time; one that is said with a word of another meaning ("abhi", "do" of "do ko") comes last. */
const whenArcs = (scene: Scene, at: number): Arc[] =>
  whensAt(scene.times, at).map(({ end, value }) => ({
    symbol: '{when}',
    end,
    cost: value.minutes === 0 || value.vague ? WEAK : 0,
    value: { kind: 'when', when: value },
  }));

const periodArcs = (scene: Scene, at: number): Arc[] =>
  scene.times.begins(at)
    ? periodsAt(scene.times, at).map(({ end, value }) => ({
        symbol: '{period}',
        end,
        cost: 0,
        value: { kind: 'period', period: value },
      }))
    : [];

/** What a word of a text costs: names and goods are expected there, a number or "nahi" turns most sentences around. */
const SAID = { plain: 0.04, known: 0.12, number: 0.2, heavy: 0.25 };

/** A word of {text}: anything. */
function saidArcs(scene: Scene, at: number): Arc[] {
  const skip = skipCost(scene, at);
  const known = isPlain(scene, at) ? SAID.plain : SAID.known;
  const cost = skip === SKIP.heavy ? SAID.heavy : skip === SKIP.number ? SAID.number : known;
  return [{ symbol: '{said}', end: at + 1, cost, value: { kind: 'said' } }];
}

/** A word or a request that this one is a slip away from, though it is a word itself: "ka stock ji" was "ki". */
function guessArcs(scene: Scene, at: number): Arc[] {
  const token = scene.tokens[at];
  if (!scene.guessing || !token || /^\d/.test(token.raw)) return [];
  const { slips, vocabulary, verbs } = scene.sentences;
  return slips.near(token).flatMap(({ raw, text, cost }) => {
    const meant = { ...token, raw, text };
    const words = vocabulary.knows(meant) ? vocabulary.readings(meant) : [];
    const arcs: Arc[] = words.map(({ word }) => ({ symbol: word, end: at + 1, cost: 0 }));
    const requests = verbArcs(scene.tokens.with(at, meant), at, verbs);
    return [...arcs, ...requests].map((arc) => ({ ...arc, cost: arc.cost + cost + GUESS }));
  });
}

/** What may start at a token, however the sentence is searched. */
const STEADY = [
  ({ tokens, sentences }: Scene, at: number) => verbArcs(tokens, at, sentences.verbs),
  customerArcs,
  itemArcs,
  productArcs,
  goodsArcs,
  quantityArcs,
  unitArcs,
  amountArcs,
  percentArcs,
  countArcs,
  numberArcs,
  phoneArcs,
  otpArcs,
  emailArcs,
  whenArcs,
  periodArcs,
  saidArcs,
  nameArcs,
];

const dearerAll = (scene: Scene, at: number, arcs: readonly Arc[]): Arc[] =>
  arcs.map((arc) => dearer(scene, at, arc));

/** A sentence that nobody understands is searched again for guesses and for its gist; names and numbers in it stay what they are. */
export const steadyAt = oncePerPlace((scene, at): readonly Arc[] =>
  dearerAll(
    scene,
    at,
    STEADY.flatMap((arcs) => arcs(scene, at)),
  ),
);

/** Every word and slot that may start at each token. */
export const lattice = (scene: Scene): Arc[][] =>
  scene.tokens.map((_, at) => [
    ...dearerAll(scene, at, [...wordArcs(scene, at), ...guessArcs(scene, at)]),
    ...steadyAt(scene, at),
  ]);

function dearer(scene: Scene, at: number, arc: Arc): Arc {
  const slips = slipsIn(scene, at, arc.end);
  return slips === 0 ? arc : { ...arc, cost: arc.cost + slips };
}
