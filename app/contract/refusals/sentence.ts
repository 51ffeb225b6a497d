/** What happened and what to do, in the shop's three languages. */
export type Sentence = readonly [en: string, hi: string, hinglish: string];
