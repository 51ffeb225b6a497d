/** Roman letters of Hindi as Devanagari, longest first: a Hindi voice reads Roman letters as English, or one by one. */
const CONSONANTS: readonly (readonly [roman: string, letter: string])[] = [
  ['chh', 'छ'],
  ['ksh', 'क्ष'],
  ['kh', 'ख'],
  ['gh', 'घ'],
  ['ch', 'च'],
  ['jh', 'झ'],
  ['th', 'थ'],
  ['dh', 'ध'],
  ['ph', 'फ'],
  ['bh', 'भ'],
  ['sh', 'श'],
  ['ck', 'क'],
  ['k', 'क'],
  ['q', 'क'],
  ['c', 'क'],
  ['g', 'ग'],
  ['j', 'ज'],
  ['t', 'त'],
  ['d', 'द'],
  ['n', 'न'],
  ['p', 'प'],
  ['b', 'ब'],
  ['m', 'म'],
  ['y', 'य'],
  ['r', 'र'],
  ['l', 'ल'],
  ['v', 'व'],
  ['w', 'व'],
  ['s', 'स'],
  ['h', 'ह'],
  ['z', 'ज़'],
  ['f', 'फ़'],
  ['x', 'क्स'],
];

/** A vowel at the beginning or after a vowel, and as a sign on a consonant. */
const VOWELS: readonly (readonly [roman: string, alone: string, sign: string])[] = [
  ['aa', 'आ', 'ा'],
  ['ee', 'ई', 'ी'],
  ['oo', 'ऊ', 'ू'],
  ['ai', 'ऐ', 'ै'],
  ['au', 'औ', 'ौ'],
  ['ou', 'औ', 'ौ'],
  ['a', 'अ', ''],
  ['i', 'इ', 'ि'],
  ['u', 'उ', 'ु'],
  ['e', 'ए', 'े'],
  ['o', 'ओ', 'ो'],
];

/** Short vowels at the end of a word are long: cheeni is चीनी, ka is का. */
const AT_END: Readonly<Record<string, string>> = { a: 'aa', i: 'ee', u: 'oo', y: 'ee' };
const VIRAMA = '्';
const NASAL = 'ं';
/** n and m before a consonant of another place are a dot above. */
const NASAL_BEFORE = /^(?:n(?=[kgcjtdsz])|m(?=[pb]))/;

/** A Roman word of Hindi in Devanagari, letter by letter ("cheeni" → चीनी); anything that is no letter a–z is left out. */
export function toDevanagari(word: string): string {
  let rest = longEnd(word.toLowerCase().replace(/[^a-z]/g, ''));
  let written = '';
  let open = false;
  while (rest !== '') {
    const step = nextSign(rest, written !== '', open);
    written += step.sign;
    open = step.open;
    rest = rest.slice(step.length);
  }
  return written;
}

const longEnd = (word: string): string => {
  const long = /[^aeiou][aiuy]$/.test(word) ? AT_END[word.slice(-1)] : undefined;
  return long === undefined ? word : word.slice(0, -1) + long;
};

/** What the beginning of `rest` is written as. `open`: a consonant stands before it that no vowel has closed. */
interface Sign {
  readonly sign: string;
  readonly length: number;
  readonly open: boolean;
}

function nextSign(rest: string, inside: boolean, open: boolean): Sign {
  const vowel = VOWELS.find(([roman]) => rest.startsWith(roman));
  if (vowel) return { sign: open ? vowel[2] : vowel[1], length: vowel[0].length, open: false };
  if (inside && !open && NASAL_BEFORE.test(rest)) return { sign: NASAL, length: 1, open: false };
  const [roman, letter] = CONSONANTS.find(([each]) => rest.startsWith(each)) ?? [rest.charAt(0), ''];
  return { sign: (open ? VIRAMA : '') + letter, length: roman.length, open: true };
}
