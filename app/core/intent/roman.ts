/** Devanagari written the way a shopkeeper types it in Roman letters, with the silent `a` left out. */

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'ph',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
};
const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'aa',
  इ: 'i',
  ई: 'ee',
  उ: 'u',
  ऊ: 'oo',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  ऍ: 'e',
};
const SIGNS: Readonly<Record<string, string>> = {
  'ा': 'aa',
  'ि': 'i',
  'ी': 'ee',
  'ु': 'u',
  'ू': 'oo',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ॉ': 'o',
  'ॅ': 'e',
};
/** Long vowels are written short at the end of a word: चीनी is cheeni, का is ka. */
const AT_END: Readonly<Record<string, string>> = { aa: 'a', ee: 'i', oo: 'u' };
const VIRAMA = '्';
const NASAL = /[ंँ]/;
const LABIAL = /^[pbm]/;

/** One written syllable: its consonant, its vowel ('' after a virama, `silent` when nothing is written). */
interface Syllable {
  readonly onset: string;
  vowel: string;
  readonly inherent: boolean;
  nasal: boolean;
}

function syllables(word: string): Syllable[] {
  const found: Syllable[] = [];
  for (const char of word) {
    const last = found.at(-1);
    const onset = CONSONANTS[char];
    const vowel = VOWELS[char];
    const sign = SIGNS[char];
    if (onset !== undefined) found.push({ onset, vowel: 'a', inherent: true, nasal: false });
    else if (vowel !== undefined) found.push({ onset: '', vowel, inherent: false, nasal: false });
    else if (sign !== undefined)
      found.push({ onset: found.pop()?.onset ?? '', vowel: sign, inherent: false, nasal: false });
    else if (char === VIRAMA)
      found.push({ onset: found.pop()?.onset ?? '', vowel: '', inherent: false, nasal: false });
    else if (NASAL.test(char) && last) last.nasal = true;
    else if (char === 'ः') found.push({ onset: 'h', vowel: '', inherent: false, nasal: false });
    else if (!/[\p{M}]/u.test(char)) found.push({ onset: char, vowel: '', inherent: false, nasal: false });
  }
  return found;
}

/** Ohala's rule, right to left: the inherent vowel is silent at the end and between VC and CV. */
function dropSilent(word: readonly Syllable[]): void {
  for (let at = word.length - 1; at > 0; at -= 1) {
    const here = word[at];
    const before = word[at - 1];
    const after = word[at + 1];
    if (!here?.inherent || here.nasal || !before) continue;
    const closed = before.vowel !== '' && !before.nasal;
    const open = after !== undefined && after.onset !== '' && after.vowel !== '';
    if (after === undefined ? word.length > 1 && before.vowel !== '' : closed && open) here.vowel = '';
  }
}

function spell(word: readonly Syllable[]): string {
  return word
    .map((here, at) => {
      const last = at === word.length - 1;
      const vowel = last ? (AT_END[here.vowel] ?? here.vowel) : here.vowel;
      const long = last && here.nasal && here.vowel === 'aa' ? 'aa' : vowel;
      const nasal = here.nasal ? (LABIAL.test(word[at + 1]?.onset ?? '') ? 'm' : 'n') : '';
      return here.onset + long + nasal;
    })
    .join('')
    .replaceAll('jn', 'gy');
}

/** Roman form of one word; words without Devanagari come back unchanged. चावल → chaaval, नमक → namak. */
export function toRoman(word: string): string {
  if (!/\p{Script=Devanagari}/u.test(word)) return word;
  const parts = syllables(word);
  dropSilent(parts);
  return spell(parts);
}
