import { toRoman } from '../../core/intent/roman.ts';
import type { HearContext } from './types.ts';

/** More than this makes every answer slower and pulls the transcript towards the prompt. */
export const PROMPT_TOKENS = 70;
const MOST_SENTENCES = 6;

/**
 * Sentences of a counter in the spelling we want to read, most useful first. Whole sentences without commas: a list of
 * names makes the model write lists. `C` is a customer's name, `P` a product's. None is a yes or a no: speech that the model
 * cannot make out is sometimes written as a sentence of the prompt, and a yes saves a bill.
 */
const SENTENCES = [
  'C ka bill banao do kilo P aur P.',
  'C ne char sau rupaye diye.',
  'C ka hisaab batao.',
  'Aaj ki bikri kitni hui.',
  'P aur P jodo.',
  'C se paise mile.',
];

/** Common names stand in until the shop has its own: the spelling is worth as much as the names. */
const CUSTOMERS = ['Gopal', 'Vikram', 'Kavita', 'Deepak'];
const PRODUCTS = ['besan', 'poha', 'maida', 'namak'];

/** Devanagari names are written as they are spoken. */
const roman = (name: string): string => name.split(' ').map(toRoman).join(' ');

/** "Rahul Sharma" is called Rahul. */
const calledBy = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** Roman names of one or two short words; others would cost tokens or bring their script into the transcript. */
const isPromptName = (name: string): boolean => /^[a-z]{2,12}( [a-z]{2,12})?$/i.test(name);

const usable = (names: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...names.map(roman).filter(isPromptName), ...others]),
];

/** Puts the names into the sentences one after the other, from the start again when they run out. */
function fill(customers: readonly string[], products: readonly string[]): string[] {
  let [c, p] = [0, 0];
  const customer = () => customers[c++ % customers.length] ?? '';
  const product = () => (products[p++ % products.length] ?? '').toLowerCase();
  const words = (sentence: string) => sentence.replaceAll(/\bC\b/g, customer).replaceAll(/\bP\b/g, product);
  return SENTENCES.map(words).map((text) => text.charAt(0).toUpperCase() + text.slice(1));
}

/** Every second name, the first or the second of each two: the likeliest names are shared out among both prompts. */
const shareOf = (names: readonly string[], prompt: 0 | 1): string[] =>
  names.filter((_, n) => n % 2 === prompt);

const sentencesOf = ({ customers, products }: HearContext['names'], prompt: 0 | 1): string[] =>
  fill(
    usable(shareOf(customers, prompt).map(calledBy), CUSTOMERS),
    usable(shareOf(products, prompt), PRODUCTS),
  );

/**
 * One of the two Roman prompts for Hindi passes: up to six short sentences with this shop's likely names and goods, as tokens,
 * at most `PROMPT_TOKENS`. A sentence that does not fit is left out and the next one tried.
 */
export function promptTokens(
  names: HearContext['names'],
  prompt: 0 | 1,
  encode: (text: string) => number[],
): number[] {
  const sentences = sentencesOf(names, prompt).map((sentence) => encode(` ${sentence}`));
  const tokens: number[] = [];
  let used = 0;
  for (const next of sentences) {
    if (used === MOST_SENTENCES || tokens.length + next.length > PROMPT_TOKENS) continue;
    tokens.push(...next);
    used += 1;
  }
  return tokens;
}
