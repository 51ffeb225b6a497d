import type { Intent } from './types.ts';

/** When a group of sentences counts: with a draft, without one, on a question (who? when? which code?), or with a draft or a question about it. */
export type Requirement =
  | 'draft'
  | 'no-draft'
  | 'confirm'
  | 'customer-question'
  | 'when-question'
  | 'code-question';

/** A value fixed by the words said ("bina gst" → withGst false). Days are counted from today. */
export type Fixed = string | number | boolean;

/** Sentences that mean the same, as they stand in the file. */
export interface SentenceGroup {
  readonly sentences: readonly string[];
  readonly slots?: Readonly<Record<string, Fixed>>;
  readonly requires?: Requirement;
  /** No unexplained word is forgiven: for words as short and as weighty as "haan". */
  readonly strict?: boolean;
  /** Extra cost of the group, for readings that are only a fallback (default 0). */
  readonly weight?: number;
}

/** One file: the sentences of one intent in one language. */
export interface IntentSentences {
  readonly intent: Intent;
  /** A folder of assets/intents: more languages are understood than the shop answers in. */
  readonly language: string;
  readonly groups: readonly SentenceGroup[];
}

/** Words with a value: said in any of the `in` templates, `out` is the entity's value. */
export interface Choice {
  readonly in: string;
  readonly out: Fixed;
}

/** What a language shares between its sentences: `<rule>` and `{choice}`. */
export interface LanguageRules {
  readonly language: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
}

export interface NumberRow {
  readonly value: number;
  readonly hi: readonly string[];
  readonly roman: readonly string[];
  readonly en: readonly string[];
  readonly weak?: readonly string[];
}
export interface ScaleRow {
  readonly value: number;
  readonly words: readonly string[];
  readonly alone: readonly string[];
}
export interface FractionRow {
  readonly words: readonly string[];
  readonly times?: number;
  readonly add?: number;
  readonly least?: number;
}
export interface UnitRow {
  readonly unit: string;
  readonly words: readonly string[];
  readonly afterNumber?: readonly string[];
  readonly aloud?: readonly string[];
}

/** What a word for a time is: see lists/when.yaml. */
export const WHEN_KINDS = [
  'near',
  'weekday',
  'weekdays',
  'month',
  'part',
  'tonight',
  'clock',
  'oclock',
  'since',
  'before',
  'left',
  'am',
  'pm',
  'past',
  'to',
  'tarikh',
  'th',
  'ordinal',
  'monthend',
  'weekend',
  'unit',
  'which',
  'every',
  'often',
  'later',
  'within',
  'lasting',
  'ago',
  'in',
  'from',
  'se',
  'now',
  'vague',
  'glue',
  'ko',
  'at',
  'of',
  'about',
  'and',
  'until',
  'tak',
  'behind',
  'ahead',
] as const;
export type WhenKind = (typeof WHEN_KINDS)[number];

/** Words for one day, hour, unit … of lists/when.yaml; `value` is which. */
export interface WhenRow {
  readonly kind: WhenKind;
  readonly value: string | number;
  readonly words: readonly string[];
  /** The same word looks back and ahead. */
  readonly either?: boolean;
  /** Also another word: it counts only beside a number, a time or a day. */
  readonly weak?: boolean;
  /** Listened for in speech. */
  readonly aloud?: readonly string[];
}

/** How the signs and the usual names of an email address are said: see lists/email.yaml. */
export interface EmailList {
  readonly at: readonly string[];
  readonly dot: readonly string[];
  readonly underscore: readonly string[];
  readonly dash: readonly string[];
  readonly hosts: Readonly<Record<string, readonly string[]>>;
}

/** A verb of which things are asked: see lists/verbs.yaml. */
export interface VerbRow {
  readonly stem: string;
  readonly also: readonly string[];
  readonly forms?: readonly string[];
}
export interface VerbLists {
  readonly verbs: readonly VerbRow[];
  /** What follows a stem, one word or two. */
  readonly helpers: readonly string[];
}

/** The shared lists of assets/intents/lists. */
export interface WordLists extends VerbLists {
  readonly numbers: readonly NumberRow[];
  readonly scales: readonly ScaleRow[];
  readonly fractions: readonly FractionRow[];
  readonly point: readonly string[];
  readonly paav: readonly string[];
  readonly units: readonly UnitRow[];
  readonly fillers: readonly string[];
  readonly interjections: readonly string[];
  /** Two words, as "sun na". */
  readonly interjectionPairs: readonly string[];
  /** The usual ones: somebody new is heard by them, typed names need no list. */
  readonly surnames: readonly string[];
  readonly heavy: readonly string[];
  readonly joiners: readonly string[];
  readonly rupees: readonly string[];
  readonly percent: readonly string[];
  /** Between two quantities or amounts: the second is meant. */
  readonly corrections: readonly string[];
  readonly worth: readonly string[];
  readonly pronouns: readonly string[];
  /** Pronouns with "ko" in them: "use", "unhe". */
  readonly datives: readonly string[];
  readonly postpositions: readonly string[];
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  readonly when: readonly WhenRow[];
  readonly email: EmailList;
}

/** What a sentence is about when none of the files has it: words and slots in any order. See assets/intents/gist.yaml. */
export interface GistFrame {
  readonly intent: Intent;
  readonly requires?: Requirement;
  /** Names of words, or slots: each must be said, `|` between those of which one is enough. */
  readonly all: readonly string[];
  readonly may?: readonly string[];
  readonly not?: readonly string[];
  readonly slots?: Readonly<Record<string, Fixed>>;
  /** Extra cost of a frame that is a last resort (default 0). */
  readonly weight?: number;
}
type Phrases = readonly string[];
export interface GistData {
  /** Phrases under the name by which frames ask for them; a word ending in `*` is every word that begins so. */
  readonly words: Readonly<Record<string, Phrases>>;
  /** Names of words that a sentence is about: left unexplained, something else is meant. */
  readonly topics: readonly string[];
  /** Words that turn a sentence around. */
  readonly turning: Phrases;
  /** Slot → value → phrases that say so. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Phrases>>>>;
  readonly frames: readonly GistFrame[];
}

/** Everything under assets/intents, parsed. */
export interface SentenceData {
  readonly gist: GistData;
  readonly intents: readonly IntentSentences[];
  readonly rules: readonly LanguageRules[];
  readonly lists: WordLists;
}
