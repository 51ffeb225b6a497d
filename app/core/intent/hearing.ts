import type { Ear, Phrase } from './ear.ts';
import { type Ending, isSlot } from './graph.ts';
import { normalise } from './normalise.ts';
import { withoutInterjections } from './scene.ts';
import type { Sentences } from './sentences.ts';
import { extraAt, type HeardSounds, heardSounds, wordKey } from './sound.ts';
import {
  hashOf,
  mostOf,
  type Place,
  putStretch,
  type Stretch,
  stretchesOf,
  type Way,
  walk,
  withOthers,
  wordsOfStretch,
} from './sound-walk.ts';
import type { SlotSpan } from './types.ts';

/** A transcript as sounds. `words` are the places where its words lie in the key, with the word. */
export interface Transcript {
  readonly key: string;
  /** The same sounds, with what each costs. */
  readonly sounds: HeardSounds;
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A sentence of the shop near to one transcript. */
export interface Candidate {
  readonly text: string;
  /** Its sounds, those of names as this shop has heard them. */
  readonly key: string;
  /** Sounds that differ, and what doubtful forms cost (a bare product, a copied name). */
  readonly cost: number;
  readonly spans: readonly SlotSpan[];
}

/** Ways kept at one state, and how far behind the best a way may be. */
const SENTENCE = { ways: 3, behind: 1.2 };
const PHRASE = { ways: 2, behind: 1 };
/** A phrase may cost as much as its words may: a share of its sounds and something for being there. */
const PHRASE_LIMIT = { share: 0.3, base: 1.2 };
/** Sounds from which a repetition is no accident ("haan haan" is said so). */
const REPEATED = 8;
/** A heard name of somebody new is copied as heard, and that is no evidence. */
const FREE = { base: 0.4, each: 0.15, longest: 3, shortest: 3 };

/** The sounds of a transcript and where its words lie in them, without what is said while thinking ("arre"). */
export function transcriptOf(text: string, sentences: Sentences): Transcript {
  let key = '';
  const words = withoutInterjections(normalise(text), sentences).map((token) => {
    const start = key.length;
    key += wordKey(token.text);
    return { start, end: key.length, text: token.text };
  });
  const whole = once({ key, words });
  return { ...whole, sounds: heardSounds(whole.key) };
}

/** A speech engine that loses its way says everything twice: the second time is dropped. */
function once(transcript: Omit<Transcript, 'sounds'>): Omit<Transcript, 'sounds'> {
  const half = transcript.key.length / 2;
  const key = transcript.key.slice(0, half);
  if (half < REPEATED || transcript.key !== key + key) return transcript;
  return { key, words: transcript.words.filter((word) => word.end <= half) };
}

const stretch = (symbol: string, end: number, cost: number, text: string): Stretch => ({
  symbol,
  end,
  cost,
  text,
  way: null,
  hash: hashOf(text),
});

/** Digits are exact: a run of them is a number, or a telephone number. */
function digitStretches(places: readonly Place[], { words }: Transcript): void {
  for (const [at, { start, end, text }] of words.entries()) {
    const place = places[start];
    if (!place || !/^\d+(\.\d+)?$/.test(text)) continue;
    putStretch(place, stretch('{digits}', end, 0, text));
    const phone = phoneFrom(words.slice(at));
    if (phone) putStretch(place, stretch('{phone}', phone.end, 0, phone.text));
  }
}

/** A telephone number in one piece or in more: "98765 43210". */
function phoneFrom(words: Transcript['words']): { end: number; text: string } | null {
  let text = '';
  for (const word of words) {
    text += /^\d+$/.test(word.text) ? word.text : ' ';
    if (/^[6-9]\d{9}$/.test(text)) return { end: word.end, text };
    if (text.length > 10 || text.includes(' ')) return null;
  }
  return null;
}

/** {name}: one to three words as they were heard. */
function freeStretches(places: readonly Place[], { words }: Transcript): void {
  words.forEach(({ start }, at) => {
    const place = places[start];
    for (let count = 1; place && count <= FREE.longest; count += 1) {
      const run = words.slice(at, at + count);
      const end = run.at(-1)?.end ?? start;
      if (run.length < count || run.some((word) => /\d/.test(word.text))) break;
      const text = run.map((word) => word.text).join(' ');
      if (end - start >= FREE.shortest)
        putStretch(place, stretch('{name}', end, FREE.base + FREE.each * (end - start), text));
    }
  });
}

function listStretches(ear: Ear, transcript: Transcript): Place[] {
  const names = ear.names();
  const places: Place[] = Array.from({ length: transcript.key.length + 1 }, () => new Map());
  places.forEach((place, start) => {
    for (const trie of [ear.words, ...names])
      trie.at(transcript.sounds, start, ({ symbol, text, hash, doubt, sound }, end, cost) =>
        putStretch(place, { symbol, end, cost: cost + doubt, text, way: null, hash, sound }),
      );
  });
  digitStretches(places, transcript);
  freeStretches(places, transcript);
  return places;
}

/** Finds a phrase at every place, last place first, so that the places behind it are ready. */
function addPhrase(places: readonly Place[], phrase: Phrase): void {
  const ways = Math.max(PHRASE.ways, mostOf(phrase.slot) - 1);
  for (let from = places.length - 1; from >= 0; from -= 1) {
    const place = places[from];
    if (!place) continue;
    walk({ ...PHRASE, ways, start: phrase.start, from, places }, (end, way) => {
      const cost = way.cost + phrase.cost;
      if (end === from || cost > PHRASE_LIMIT.share * (end - from) + PHRASE_LIMIT.base) return;
      putStretch(place, { symbol: phrase.slot, end, cost, text: '', way, hash: way.hash });
    });
  }
}

/** Cost of leaving everything from a place to the end unexplained. */
function tailCosts(sounds: HeardSounds): Float64Array {
  const tail = new Float64Array(sounds.rows.length + 1);
  for (let at = tail.length - 2; at >= 0; at -= 1) tail[at] = (tail[at + 1] ?? 0) + extraAt(sounds, at);
  return tail;
}

/** Sentences near to one transcript, cheapest first; `allowed` says which may be said now. */
export function hear(
  ear: Ear,
  transcript: Transcript,
  allowed: (ending: Ending) => boolean,
  keep: number,
): Candidate[] {
  const places = listStretches(ear, transcript);
  for (const phrase of ear.phrases) addPhrase(places, phrase);
  const tail = tailCosts(transcript.sounds);
  const best = new Map<number, { readonly cost: number; readonly way: Way }>();
  walk({ ...SENTENCE, start: ear.sentences.start, from: 0, places }, (end, way, endings) => {
    const cost = way.cost + (tail[end] ?? 0);
    const before = best.get(way.hash);
    if ((before && before.cost <= cost) || !endings.some(allowed)) return;
    best.set(way.hash, { cost, way });
  });
  const nearest = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, keep);
  const [first] = nearest;
  const namesakes = first
    ? withOthers(first.way, places).map((way) => ({ way, cost: first.cost - first.way.cost + way.cost }))
    : [];
  return [...nearest, ...namesakes].map(({ cost, way }) => candidateOf(cost, way));
}

function candidateOf(cost: number, way: Way): Candidate {
  const stretches = stretchesOf(way);
  const words = stretches.map(wordsOfStretch);
  const texts = words.map((each) => each.map(({ text }) => text).join(' '));
  let start = 0;
  const spans = stretches.flatMap(({ symbol }, n): SlotSpan[] => {
    const end = start + (texts[n]?.length ?? 0);
    const span = { start, end, slot: symbol };
    start = end + 1;
    return isSlot(symbol) ? [span] : [];
  });
  const key = words.flat().map((word) => word.key);
  return { cost, text: texts.join(' '), key: key.join(''), spans };
}
