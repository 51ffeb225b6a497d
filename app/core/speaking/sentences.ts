/** A text for a voice, sentence by sentence. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!।])\s+/).filter((sentence) => sentence.trim() !== '');

/** More words are not spoken in one breath. */
const MOST_WORDS = 20;

/** A sentence breath by breath, cut behind its pauses and in a run of words that is longer than anybody speaks. */
export const breathsOf = (sentence: string): string[] =>
  sentence.split(/(?<=[,.?!।])\s*/).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => word !== '');
    const runs = Math.ceil(words.length / MOST_WORDS);
    return Array.from({ length: runs }, (_, run) =>
      words.slice(run * MOST_WORDS, (run + 1) * MOST_WORDS).join(' '),
    );
  });
