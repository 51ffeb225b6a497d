import type { Language } from '../../core/intent/types.ts';
import type { ErrorCode } from '../errors.ts';
import { anyRefusals } from './any.ts';
import { billsRefusals } from './bills.ts';
import { goodsRefusals } from './goods.ts';
import { gstRefusals } from './gst.ts';
import { peopleRefusals } from './people.ts';
import type { Sentence } from './sentence.ts';
import { shopRefusals } from './shop.ts';
import { voiceRefusals } from './voice.ts';

/** A sentence for every code of the closed list. */
const SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  ...anyRefusals,
  ...shopRefusals,
  ...billsRefusals,
  ...gstRefusals,
  ...peopleRefusals,
  ...goodsRefusals,
  ...voiceRefusals,
};

const PLACE: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, hi: 1, 'hi-Latn': 2 };

/** The sentence of a refusal in the shop's language. */
export const refusalSentence = (code: ErrorCode, language: Language): string =>
  SENTENCES[code][PLACE[language]];
