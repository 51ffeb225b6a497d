/** Said for respect, never part of the name that is looked up. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'ji',
  'jee',
  'bhai',
  'bhaiya',
  'bhaiyya',
  'sahab',
  'saab',
  'sahib',
  'saheb',
  'madam',
  'didi',
  'aunty',
  'auntie',
  'uncle',
  'seth',
  'shri',
  'shree',
  'smt',
  'shrimati',
  'mr',
  'mrs',
  'ms',
  'sir',
  'chacha',
  'bhaai',
  'saahab',
  'maidam',
  'deedi',
  'chaacha',
  'dada',
  'bhabhi',
  'ben',
  'behen',
  'kaka',
  'kaki',
  'mausi',
  'maasi',
  'tai',
]);

/** The words of a name without those of respect; all of them when nothing else is left. */
export const withoutHonours = (words: readonly string[]): readonly string[] => {
  if (!words.some((word) => HONORIFICS.has(word))) return words;
  const kept = words.filter((word) => !HONORIFICS.has(word));
  return kept.length > 0 ? kept : words;
};
