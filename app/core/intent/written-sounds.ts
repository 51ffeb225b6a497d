import { createLetterTrie, type Reading } from './letter-trie.ts';

/** Every sound that Roman letters write in Hindi, a letter each, the schwa first: capitals are long (A, I) or breathed (K, T) or rarer (E, S, C). */
export const SOUNDS = 'aAiIeEuoykKgGcCjJztTdDnpfbBmrlvsSh0123456789';

/**
 * The letters by which people write a sound. Behind a bar stands what must follow without belonging to it: c is s before e, i, y.
 * What nobody tells apart shares a sound: u and oo, o and au, v and w, k and q, a consonant and the same twice.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  a: 'a',
  A: 'aa aaa',
  i: 'i',
  I: 'ee ii ea eee',
  e: 'e',
  E: 'ai ay ei ey',
  u: 'u oo uu ooo',
  o: 'o au ou ow o|wa o|we o|wi o|wo o|wu',
  y: 'y yy',
  k: 'k kk q qq c cc ck',
  K: 'kh kkh',
  g: 'g gg',
  G: 'gh ggh',
  c: 'ch',
  C: 'chh cch cchh chch tch',
  j: 'j jj',
  J: 'jh jjh',
  z: 'z zz',
  t: 't tt',
  T: 'th tth thth',
  d: 'd dd',
  D: 'dh ddh dhdh',
  n: 'n nn',
  p: 'p pp',
  f: 'f ff ph pph',
  b: 'b bb',
  B: 'bh bbh',
  m: 'm mm',
  r: 'r rr',
  l: 'l ll',
  v: 'v vv w ww',
  s: 's ss c|e c|i c|y',
  S: 'sh ssh',
  h: 'h hh',
  ks: 'x ksh',
  gy: 'jn dny',
};
const DIGITS = '0123456789';

const codesOf = (sounds: string): number[] => [...sounds].map((sound) => SOUNDS.indexOf(sound));

function* groups(): Generator<readonly [string, Reading]> {
  for (const digit of DIGITS) yield [digit, { codes: codesOf(digit), length: 1 }];
  for (const [sounds, ways] of Object.entries(WRITTEN))
    for (const way of ways.split(' ')) {
      const [own = '', after = ''] = way.split('|');
      yield [own + after, { codes: codesOf(sounds), length: own.length }];
    }
}

const longest = createLetterTrie(groups());
const MARKED = /[^\0-\x7f]/;
/** A name is cut here; nobody says more. */
export const MOST_SOUNDS = 100;
const scratch = new Uint8Array(MOST_SOUNDS + 2);

/** The sounds of a Roman word, or of several run together, as places in `SOUNDS`. Letters of another script have none. */
export function soundsOf(word: string): Uint8Array {
  const text = (MARKED.test(word) ? word.normalize('NFD') : word).toLowerCase();
  let count = 0;
  for (let at = 0; at < text.length && count < MOST_SOUNDS; ) {
    const reading = longest(text, at);
    if (reading !== null) for (const code of reading.codes) scratch[count++] = code;
    at += reading?.length ?? 1;
  }
  return scratch.slice(0, count);
}

const SCHWAS = 2;

/** How many sounds are more than a schwa, which half of the writers leave out. */
export function tellingOf(sounds: Uint8Array): number {
  let telling = 0;
  for (const sound of sounds) if (sound >= SCHWAS) telling += 1;
  return telling;
}
