import type { VoiceLanguage } from '../../../app/core/speaking/utterance.ts';

/** What we need to know of a voice of this PC. */
export type SystemVoiceInfo = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService'>;

/** A voice, and whether it must be given Roman letters. */
export interface Picked<Voice extends SystemVoiceInfo> {
  readonly voice: Voice;
  readonly roman: boolean;
}

/** "hi_IN" of some systems is hi-IN. */
const tagOf = ({ lang }: SystemVoiceInfo): string => lang.replace('_', '-').toLowerCase();
const speaks = (voice: SystemVoiceInfo, language: string): boolean =>
  tagOf(voice).split('-')[0] === language.split('-')[0];

/** Hindi is read by an English voice too, from Roman letters; English by no other. */
const canRead = (voice: SystemVoiceInfo, language: VoiceLanguage): boolean =>
  speaks(voice, language) || (language === 'hi-IN' && speaks(voice, 'en'));

/** Smaller is better: the very language, its kin, then the English of India. */
function rank(voice: SystemVoiceInfo, language: VoiceLanguage): number {
  if (tagOf(voice) === language.toLowerCase()) return 0;
  if (speaks(voice, language)) return 1;
  return tagOf(voice) === 'en-in' ? 2 : 3;
}

/** The voices that can read a language, best first. */
export const voicesFor = <Voice extends SystemVoiceInfo>(
  voices: readonly Voice[],
  language: VoiceLanguage,
): Voice[] =>
  voices
    .filter((voice) => canRead(voice, language))
    .toSorted((a, b) => rank(a, language) - rank(b, language));

/**
 * The voice that reads a text of this language: the chosen one where it can, else the best one of this PC. A browser's own voices may
 * live on a network; what they speak leaves the PC, so such a voice speaks only when it was chosen. Null: no voice can.
 */
export function pickVoice<Voice extends SystemVoiceInfo>(
  voices: readonly Voice[],
  language: VoiceLanguage,
  chosen: string | null,
): Picked<Voice> | null {
  const able = voicesFor(voices, language);
  const own = able.find(({ voiceURI }) => voiceURI === chosen);
  const voice = own ?? able.find(({ localService }) => localService);
  return voice ? { voice, roman: !speaks(voice, language) } : null;
}
