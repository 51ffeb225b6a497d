import { asName } from './as-name.ts';
import { isLike, type Lexicon } from './lexicon.ts';
import { slipsIn } from './mended.ts';
import { isIn, type Scene } from './scene.ts';
import { SKIP, skipCost } from './score.ts';
import type { Part } from './search.ts';
import { OTHER_LETTER } from './slips.ts';
import type { CustomerEntity, Entities, Intent, ItemEntity } from './types.ts';

/** What is written at once, or is gone at once. */
const AT_ONCE: readonly Intent[] = ['RECORD_PAYMENT', 'ADD_CREDIT', 'DELETE_CUSTOMER_DATA'];

/** Whether nothing in a meaning is likely something else. */
export const isSure = (part: Part, scene: Scene): boolean =>
  amountIsSure(part, scene) && numberIsSure(part, scene) && deliveryIsSure(part) && answerIsSure(part, scene);

/** What a bill waits for. */
const ANSWERS: readonly Intent[] = ['CONFIRM_INVOICE', 'CANCEL_INVOICE', 'ANSWER'];

/** "Mage" is Maggi, not "aage": no bill is saved or thrown away for a word that sounds like a name of the shop. */
const answerIsSure = ({ ending, start, end }: Part, { tokens, lexicon }: Scene): boolean =>
  !ANSWERS.includes(ending.intent) ||
  !tokens.slice(start, end).some(({ said }) => said !== undefined && isNamed(lexicon, said));

const isNamed = ({ customers, products }: Lexicon, word: string): boolean =>
  isLike(customers, word) || isLike(products, word);

/** "Dp sau" may be two hundred; but no payment is written for a guess. */
const numberIsSure = ({ ending, filled }: Part, scene: Scene): boolean =>
  !AT_ONCE.includes(ending.intent) ||
  filled.every(({ start, end, arc }) => arc.value?.kind !== 'amount' || !isMisspelt(scene, start, end));

const isMisspelt = ({ tokens, sentences: { words } }: Scene, start: number, end: number): boolean =>
  tokens.slice(start, end).some((token) => (token.slip ?? 0) >= OTHER_LETTER && !isIn(words.rupees, token));

/** "Do mehmaan aaye" is no delivery: goods that nobody knows come in kilos or packets. */
const deliveryIsSure = ({ ending, filled }: Part): boolean =>
  ending.intent !== 'RECEIVE_STOCK' ||
  filled.every(({ arc: { value } }) => value?.kind !== 'item' || isGoods(value.item));

const isGoods = ({ productId, rivals, unit }: ItemEntity): boolean =>
  productId !== null || rivals !== undefined || unit !== null;

/** An amount with an unread word at its side may be another amount: "teeu sau pachas" is not 150. */
function amountIsSure(part: Part, scene: Scene): boolean {
  const unread = new Set(
    part.skipped.filter(
      (at) => skipCost(scene, at) > SKIP.joiner && !(scene.framed && isAnotherWord(scene, at)),
    ),
  );
  return part.filled.every(
    ({ start, end, arc }) => arc.value?.kind !== 'amount' || !(unread.has(start - 1) || unread.has(end)),
  );
}

/** "1500 today": where words in any order are explained, one that exists is no part of the number. */
const isAnotherWord = ({ tokens, times, sentences: { vocabulary } }: Scene, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && !/^\d/.test(token.raw) && (times.knows(at) || vocabulary.hasSpelt(token));
};

/** A name less like the one that was heard is asked about before money is written: "neena" may be Meena. */
const LIKE = 0.85;

/** The customer of a meaning. "Rahuk ne 500 diye" may be Rahul: a letter away is asked before it is written. */
export function customerMeant(part: Part, entities: Entities, scene: Scene): Entities {
  const { customer } = entities;
  if (!customer?.id || !AT_ONCE.includes(part.ending.intent)) return entities;
  const doubted = isLetterAway(part, scene) || (!customer.byPronoun && customer.score < LIKE);
  return doubted ? { ...entities, customer: asked(customer, customer.id) } : entities;
}

const isLetterAway = ({ filled }: Part, scene: Scene): boolean =>
  filled.some(
    ({ start, end, arc: { value } }) =>
      value?.kind === 'customer' && !value.customer?.byPronoun && slipsIn(scene, start, end) >= OTHER_LETTER,
  );

const asked = ({ name, heard, score, rivals }: CustomerEntity, id: string): CustomerEntity => ({
  id: null,
  name: asName(heard),
  heard,
  score: 0,
  rivals: [{ id, name, score }, ...rivals],
});

/** What is taken as it stands: a slip in it cannot be seen. */
const UNCHECKED: ReadonlySet<string> = new Set(['name', 'email', 'said']);

/** Whether a word was taken for another, or something stands there that the shop does not have. */
export const hasGuess = ({ filled, start, end }: Part, scene: Scene): boolean =>
  scene.guessing === true ||
  slipsIn(scene, start, end) > 0 ||
  filled.some(
    ({ arc: { value } }) =>
      UNCHECKED.has(value?.kind ?? '') ||
      (value?.kind === 'customer' && value.customer?.id === null) ||
      (value?.kind === 'item' && value.item.productId === null && !value.item.rivals) ||
      (value?.kind === 'product' && value.productId === null && !value.rivals),
  );
