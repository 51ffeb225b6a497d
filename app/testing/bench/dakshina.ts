import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { ACCEPT, MARGIN } from '../../core/intent/arcs.ts';
import { createNameIndex, type NameIndex } from '../../core/intent/name-index.ts';
import type { Known } from '../../core/intent/types.ts';
import { seeded } from '../crash/random.ts';
import { type BenchResult, type BenchSkipped, result } from './result.ts';

const LEXICON = join(import.meta.dirname, '../../../../shared/language/dakshina_hi_lexicon.tsv');
const ENTRIES = 300;
const ROUNDS = 30;
/** The costs of the distance were fitted on "dev"; no word of this split was looked at. */
const SPLIT = 'train';

interface Tally {
  ours: number;
  fuse: number;
  asked: number;
  taken: number;
  fuseTaken: number;
  strangers: number;
}

type Ways = readonly string[];

/**
 * Words of Google's Dakshina lexicon (CC BY-SA 4.0, not part of the product), 300 in the index under the spelling most people
 * chose, asked for by every other spelling (right: first, alone) and by as many words that are not there (wrong: accepted).
 */
export function benchSpellings(): readonly (BenchResult | BenchSkipped)[] {
  const name = `another spelling among ${ENTRIES} words of Dakshina, right at once`;
  if (!existsSync(LEXICON)) return [{ name, skipped: 'the lexicon is not here' }];
  const tally = { ours: 0, fuse: 0, asked: 0, taken: 0, fuseTaken: 0, strangers: 0 };
  const pool = spellings(readFileSync(LEXICON, 'utf8'));
  const random = seeded(7);
  for (let round = 0; round < ROUNDS; round++) {
    const some = new Set<Ways>();
    while (some.size < 2 * ENTRIES) some.add(pool[random.below(pool.length)] ?? []);
    askAll([...some].slice(0, ENTRIES), [...some].slice(ENTRIES), tally);
  }
  return rows(name, tally);
}

const rows = (name: string, tally: Tally): BenchResult[] => [
  result(
    {
      name,
      unit: '%',
      value: (100 * tally.ours) / tally.asked,
      baseline: 'Fuse.js 7 (threshold 0.6)',
      baselineValue: (100 * tally.fuse) / tally.asked,
      goal: '≥ 96 %',
      samples: tally.asked,
    },
    (value) => value >= 96,
  ),
  result(
    {
      name: `a word that is none of the ${ENTRIES}, taken for one of them`,
      unit: '%',
      value: (100 * tally.taken) / tally.strangers,
      baseline: 'Fuse.js 7 (score under 0.2)',
      baselineValue: (100 * tally.fuseTaken) / tally.strangers,
      goal: '≤ 4 %',
      samples: tally.strangers,
    },
    (value) => value <= 4,
  ),
];

/** Words of which people wrote more than one spelling, the commonest spelling first. */
function spellings(tsv: string): Ways[] {
  const words = new Map<string, { roman: string; people: number }[]>();
  for (const line of tsv.split('\n').slice(1)) {
    const [roman = '', native = '', people = '', split] = line.split('\t');
    if (split !== SPLIT) continue;
    words.set(native, [...(words.get(native) ?? []), { roman, people: Number(people) }]);
  }
  return [...words.values()]
    .filter((ways) => ways.length > 1)
    .map((ways) => ways.sort((a, b) => b.people - a.people).map(({ roman }) => roman));
}

function askAll(entries: readonly Ways[], strangers: readonly Ways[], tally: Tally): void {
  const names = entries.map(([name = ''], n): Known => ({ id: String(n), name, forms: [] }));
  const index = createNameIndex();
  for (const known of names) index.add(known);
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.6, includeScore: true });
  for (const [n, [, ...others]] of entries.entries())
    for (const text of others) {
      tally.asked += 1;
      if (isAlone(index.match([text]), String(n))) tally.ours += 1;
      if (fuseAlone(fuse, text, String(n))) tally.fuse += 1;
    }
  for (const [text = ''] of strangers) {
    tally.strangers += 1;
    if (isTaken(index.match([text]))) tally.taken += 1;
    if (fuseTakes(fuse, text)) tally.fuseTaken += 1;
  }
}

const isAlone = ([first, second]: ReturnType<NameIndex['match']>, id: string): boolean =>
  first?.known.id === id && first.score !== second?.score;

const isTaken = ([first, second]: ReturnType<NameIndex['match']>): boolean =>
  first !== undefined && first.score >= ACCEPT && first.score - (second?.score ?? 0) >= MARGIN;

function fuseAlone(fuse: Fuse<Known>, text: string, id: string): boolean {
  const [first, second] = fuse.search(text, { limit: 2 });
  return first?.item.id === id && first.score !== second?.score;
}

/** Fuse.js scores the other way round: 0 is the same. */
const fuseTakes = (fuse: Fuse<Known>, text: string): boolean =>
  (fuse.search(text, { limit: 1 })[0]?.score ?? 1) <= 1 - ACCEPT;
