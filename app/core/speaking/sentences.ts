/** A text for a voice, sentence by sentence. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!।])\s+/).filter((sentence) => sentence.trim() !== '');
