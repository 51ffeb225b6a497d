/**
 * The letters of Devanagari and the sounds that a Hindi voice was trained to speak for them, in IPA. Where linguists write otherwise
 * (tʃ for c, ɽ for "r.") the spelling of the voices is kept: they know no other.
 */
export const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ क: 'k', ख: 'kʰ', ग: 'ɡ', घ: 'ɡʰ', ङ: 'ŋ' },
  ...{ च: 'c', छ: 'cʰ', ज: 'ɟ', झ: 'ɟʰ', ञ: 'ɲ' },
  ...{ ट: 'ʈ', ठ: 'ʈʰ', ड: 'ɖ', ढ: 'ɖʰ', ण: 'ɳ' },
  ...{ त: 't', थ: 'tʰ', द: 'd', ध: 'dʰ', न: 'n' },
  ...{ प: 'p', फ: 'pʰ', ब: 'b', भ: 'bʰ', म: 'm' },
  ...{ य: 'j', र: 'ɾ', ल: 'l', व: 'ʋ', ळ: 'ɭ' },
  ...{ श: 'ʃ', ष: 'ʂ', स: 's', ह: 'h' },
};

/** The same letters with a dot below: sounds that came with Persian and English words, and the flaps. */
export const DOTTED: Readonly<Record<string, string>> = {
  ...{ क: 'q', ख: 'x', ग: 'ɣ', ज: 'z', फ: 'f' },
  ...{ ड: 'r.', ढ: 'r.h' },
};

/** A vowel, and what becomes of it. */
export interface Vowel {
  readonly plain: string;
  /** Through the nose, with a tilde of its own as the voices list it. Null: it stays, and a nasal consonant follows. */
  readonly nasal: string | null;
  /** Under stress, before another sound. */
  readonly stressed: string;
  /** Takes two beats. */
  readonly long: boolean;
}

const vowel = (plain: string, long: boolean, nasal: string | null, stressed = plain): Vowel => ({
  ...{ plain, nasal, stressed, long },
});

/** The vowel of a consonant on which no other is written. */
export const INHERENT: Vowel = vowel('ə', false, null, 'ʌ');

const LONG_A = vowel('aː', true, 'a\u0303');
const SHORT_I = vowel('ɪ', false, 'i\u0303');
const LONG_E = vowel('eː', true, 'e\u0303ː');
const AI = vowel('ɛː', true, 'ɛ\u0303');
const LONG_O = vowel('oː', true, 'o\u0303');
const AU = vowel('ɔː', true, 'ɔ\u0303');
const OPEN_O = vowel('ɔ', false, null);
const OPEN_E = vowel('ɛ', false, null);

/** Signs on a consonant. */
export const SIGNS: Readonly<Record<string, Vowel>> = {
  'ा': LONG_A,
  'ि': SHORT_I,
  'ी': vowel('i', true, 'i\u0303', 'iː'),
  'ु': vowel('ʊ', false, 'u\u0303'),
  'ू': vowel('uː', true, 'u\u0303'),
  'ृ': SHORT_I,
  'े': LONG_E,
  'ै': AI,
  'ो': LONG_O,
  'ौ': AU,
  'ॉ': OPEN_O,
  'ॅ': OPEN_E,
};

/** Vowels that stand alone. Some are spoken through the nose by a consonant of their own where their signs are not: काउंटर. */
export const ALONE: Readonly<Record<string, Vowel>> = {
  ...{ अ: INHERENT, आ: LONG_A, इ: SHORT_I, ई: vowel('i', true, null, 'iː'), उ: vowel('ʊ', false, null) },
  ...{ ऊ: vowel('u', true, 'u\u0303'), ऋ: SHORT_I, ए: LONG_E, ऐ: AI, ओ: LONG_O, औ: AU, ऑ: OPEN_O, ऍ: OPEN_E },
};

/** The letter and the sign that are a consonant and a vowel when they are spoken. */
export const VOCALIC_R: ReadonlySet<string | undefined> = new Set(['ऋ', 'ृ']);
