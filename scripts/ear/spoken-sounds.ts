import { soundKey } from '../../app/core/intent/sound.ts';

/** Words whose Devanagari comes to other sounds than the spelling the counter reads them by. */
const READ_AS: Readonly<Record<string, string>> = {
  रुपये: 'rupaye',
  रुपए: 'rupaye',
  रूपये: 'rupaye',
  रुपया: 'rupaya',
};

/** A text as it is spoken: no punctuation, one space between words. */
export const plainText = (text: string): string =>
  text
    .replace(/[,.?!।;:"']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The sounds of a plain text in either script: what the network is to say of it. */
export const soundsOf = (plain: string): string =>
  soundKey(
    plain
      .split(' ')
      .map((word) => READ_AS[word] ?? word)
      .join(' '),
  );

/** Whether the network has an output for each of the sounds (digits have none), and room for all. */
export const canBeLearned = (sounds: string): boolean => /^[a-z]{2,80}$/.test(sounds);
