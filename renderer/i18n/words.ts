import { en as common } from './en.ts';
import * as hearing from './hearing.ts';
import { hi as commonHi } from './hi.ts';
import { hiLatn as commonHiLatn } from './hi-latn.ts';
import * as listening from './listening.ts';
import * as models from './models.ts';
import * as notes from './notes.ts';
import * as sounds from './sounds.ts';
import * as speaking from './speaking.ts';
import * as voice from './voice.ts';

/** Every word of the window, part by part. A part that grows has a file with the three languages side by side. */
export const en = {
  ...common,
  ...voice.en,
  ...sounds.en,
  ...speaking.en,
  ...hearing.en,
  ...models.en,
  ...listening.en,
  ...notes.en,
};

/** One list of words: the same keys, other text. */
export type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  ...commonHi,
  ...voice.hi,
  ...sounds.hi,
  ...speaking.hi,
  ...hearing.hi,
  ...models.hi,
  ...listening.hi,
  ...notes.hi,
};
export const hiLatn: Words = {
  ...commonHiLatn,
  ...voice.hiLatn,
  ...sounds.hiLatn,
  ...speaking.hiLatn,
  ...hearing.hiLatn,
  ...models.hiLatn,
  ...listening.hiLatn,
  ...notes.hiLatn,
};
