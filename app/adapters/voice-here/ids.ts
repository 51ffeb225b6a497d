import type { VoiceConfig } from './voice-files.ts';

/** Signs with a meaning of their own: the beginning, the end, and what stands behind every other. */
const [FIRST, LAST, BETWEEN] = ['^', '$', '_'];

/** What a graph is given for sounds: their numbers between beginning and end. Sounds it does not know are left out; none: []. */
export function idsOf(sounds: string, { phoneme_id_map: numbers }: VoiceConfig): number[] {
  const of = (sign: string): readonly number[] => numbers[sign] ?? [];
  const known = [...sounds].filter((sign) => of(sign).length > 0);
  const framed = [FIRST, ...known].flatMap((sign) => [...of(sign), ...of(BETWEEN)]);
  return known.length === 0 ? [] : [...framed, ...of(LAST)];
}
