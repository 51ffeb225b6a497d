import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonesOf, halvesLike, halvesOf } from './bones.ts';
import { createNameIndex, HONORIFICS, type NameIndex } from './name-index.ts';
import { missingBetween, strongIn } from './outline.ts';
import { MOST_MISSING } from './sound-table.ts';
import type { Known } from './types.ts';
import { writingLikeness, written } from './writing-likeness.ts';
import { soundsOf } from './written-sounds.ts';

const syllable = fc.constantFrom(
  'ra',
  'hul',
  'me',
  'sh',
  'su',
  'ree',
  'la',
  'k',
  'mi',
  'sha',
  'r',
  'ma',
  'n',
);
const word = fc
  .array(syllable, { minLength: 2, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((text) => !text.endsWith('s') && text !== 'sham' && !HONORIFICS.has(text));
const fullName = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const shop = fc
  .array(fullName, { maxLength: 40 })
  .map((names) => names.map((name, at): Known => ({ id: String(at).padStart(3, '0'), name, forms: [] })));

function indexOf(names: readonly Known[]): NameIndex {
  const index = createNameIndex();
  for (const name of names) index.add(name);
  return index;
}

interface Form {
  readonly id: string;
  readonly raw: string;
  readonly whole: boolean;
}

function formsOf({ id, name }: Known): Form[] {
  const words = name.split(' ');
  const parts = words.length > 1 ? words.filter((each) => each.length > 2) : [];
  return [{ id, raw: words.join(''), whole: true }, ...parts.map((raw) => ({ id, raw, whole: false }))];
}

/** Half of the bones in common and few strong sounds missing: the documented pruning. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [soundsOf(a), soundsOf(b)];
  const halves = halvesLike(bonesOf(one));
  return (
    halvesOf(bonesOf(other)).some((half) => halves.includes(half)) &&
    missingBetween(strongIn(one), strongIn(other)) <= MOST_MISSING
  );
}

/** Every form of every name compared in the plainest way. */
function scan(names: readonly Known[], raw: string): { id: string; score: number }[] {
  const forms = names.flatMap(formsOf);
  const isSpeltSo = forms.some((form) => form.raw === raw);
  const least = isSpeltSo ? 0.93 : 0.6;
  const likeness = (form: Form): number => {
    if (form.raw === raw) return 1;
    return raw.length > 2 && isNear(raw, form.raw) ? writingLikeness(written(raw), written(form.raw)) : 0;
  };
  const byId = new Map<string, number>();
  for (const form of forms) {
    const like = likeness(form);
    const score = form.whole ? like : Math.min(like, 0.92);
    if (like >= least) byId.set(form.id, Math.max(byId.get(form.id) ?? 0, score));
  }
  const found = [...byId].map(([id, score]) => ({ id, score }));
  const sorted = found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 5);
  const best = sorted[0]?.score ?? 0;
  return best >= 0.8 ? sorted.filter(({ score }) => score >= best - 0.1) : sorted;
}

const beginning = (names: readonly Known[], text: string, most: number): Known[] =>
  names
    .filter(({ name }) => ` ${name}`.includes(` ${text}`))
    .sort((a, b) => a.name.length - b.name.length || (a.id < b.id ? -1 : 1))
    .slice(0, most);

describe('an index of random names', () => {
  test('finds what a comparison with every name finds', () => {
    fc.assert(
      fc.property(shop, fullName, (names, heard) => {
        const found = indexOf(names).match(heard.split(' '));
        const plain = scan(names, heard.replace(' ', ''));
        expect(found.map(({ known, score }) => ({ id: known.id, score }))).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the beginnings that a walk over all names finds', () => {
    fc.assert(
      fc.property(shop, fullName, fc.nat(12), fc.integer({ min: 1, max: 8 }), (names, name, cut, most) => {
        const text = name.slice(0, cut + 1).trim();
        expect(indexOf(names).begins(text, most)).toEqual(beginning(names, text, most));
      }),
      { numRuns: 1000 },
    );
  });
});

type Change = { readonly at: number; readonly name: string | null };
const few = fc.constantFrom('Ramesh', 'Ramesh Lal', 'Raamesh', 'Suresh Lal', 'Lal', 'Ramesh Kumar');
const changes = fc.array(fc.record({ at: fc.nat(60), name: fc.option(few, { nil: null, freq: 4 }) }), {
  maxLength: 150,
});

/** The same changes to an index that has answered before, and to a plain list. */
function follow(list: readonly Change[]): { index: NameIndex; left: Known[] } {
  const index = createNameIndex();
  index.prepare();
  index.prepareTyping();
  const left = new Map<string, Known>();
  for (const { at, name } of list) {
    const id = String(at).padStart(3, '0');
    if (name === null) index.remove(id);
    else index.update({ id, name, forms: [] });
    left.delete(id);
    if (name !== null) left.set(id, { id, name, forms: [] });
    index.begins('ra', 1);
  }
  return { index, left: [...left.values()] };
}

describe('an index in use', () => {
  test('tells the five oldest of many who share a name, whoever comes and goes', () => {
    const index = createNameIndex();
    const idOf = (n: number) => String(n).padStart(3, '0');
    for (let n = 40; n >= 10; n -= 1) index.add({ id: idOf(n), name: 'Ramesh Lal', forms: [] });
    const told = () => index.match(['raamesh']).map(({ known }) => Number(known.id));
    expect(told()).toEqual([10, 11, 12, 13, 14]);
    index.remove(idOf(11));
    index.add({ id: idOf(5), name: 'Ramesh Kumar', forms: [] });
    expect(told()).toEqual([5, 10, 12, 13, 14]);
  });

  test('answers after every run of changes as one that was built from what is left', () => {
    fc.assert(
      fc.property(
        changes,
        fc.constantFrom('ramesh', 'ramish', 'sures', 'lal', 'rameshlaal'),
        (list, heard) => {
          const { index, left } = follow(list);
          const rebuilt = indexOf(left);
          expect(index.match([heard])).toEqual(rebuilt.match([heard]));
          expect(index.exact([heard])).toEqual(rebuilt.exact([heard]));
          expect(index.begins(heard.slice(0, 3), 9)).toEqual(rebuilt.begins(heard.slice(0, 3), 9));
          expect(new Set(index.all())).toEqual(new Set(left));
        },
      ),
      { numRuns: 300 },
    );
  });
});
