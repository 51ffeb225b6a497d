/**
 * One key for the spellings of a verb's ending that differ in nothing but the writing: banaiye, banaie, बनाइए; chukaye, चुकाए; long
 * vowels are short. Finer than `fold`, which also joins consonants.
 */
export const spellingKey = (word: string): string =>
  word
    .replace(/aa+/g, 'a')
    .replace(/ee+|ii+/g, 'i')
    .replace(/oo+/g, 'u')
    .replace(/y(?=[ei])/g, '')
    .replace(/ein$/, 'en');
