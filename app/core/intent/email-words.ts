import { foldScript } from './normalise.ts';
import type { EmailList } from './sentence-data.ts';

/** Ways to say one sign or name: its words, and what is written. */
export interface Phrase {
  readonly words: readonly string[];
  readonly written: string;
}

/** The words of lists/email.yaml, longest phrase first. */
export interface EmailWords {
  readonly at: readonly Phrase[];
  readonly signs: readonly Phrase[];
  readonly hosts: readonly Phrase[];
}

const phrases = (written: string, ways: readonly string[]): Phrase[] =>
  ways.map((way) => ({ words: foldScript(way).split(' '), written }));
const longestFirst = (all: readonly Phrase[]): Phrase[] =>
  all.toSorted((a, b) => b.words.length - a.words.length);

/** Tables of the words in which addresses are said. */
export function emailWords({ at, dot, underscore, dash, hosts }: EmailList): EmailWords {
  return {
    at: longestFirst(phrases('@', at)),
    signs: longestFirst([...phrases('.', dot), ...phrases('_', underscore), ...phrases('-', dash)]),
    hosts: longestFirst(Object.entries(hosts).flatMap(([written, ways]) => phrases(written, ways))),
  };
}
