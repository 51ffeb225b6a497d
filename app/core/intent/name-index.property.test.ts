import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameIndex, HONORIFICS, type NameIndex } from './name-index.ts';
import { type Sounded, similarity, sounded } from './similarity.ts';
import type { Known } from './types.ts';

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

interface Form extends Sounded {
  readonly id: string;
  readonly whole: boolean;
}

function formsOf({ id, name }: Known): Form[] {
  const words = name.split(' ');
  const parts = words.length > 1 ? words.filter((each) => each.length > 2) : [];
  return [
    { ...sounded(words.join('')), id, whole: true },
    ...parts.map((part) => ({ ...sounded(part), id, whole: false })),
  ];
}

/** The skeleton and, from four sounds on, each with one sound less: the documented pruning. */
function keysOf(skeleton: string): Set<string> {
  const shorter = [...skeleton].map((_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1));
  return new Set(skeleton.length < 4 ? [skeleton] : [skeleton, ...shorter]);
}

const isNear = (a: Sounded, b: Sounded): boolean =>
  [...keysOf(a.skeleton)].some((key) => keysOf(b.skeleton).has(key));

/** Every form of every name compared in the plainest way: those near first, all when none is. */
function scan(names: readonly Known[], raw: string): { id: string; score: number }[] {
  const heard = sounded(raw);
  const forms = names.flatMap(formsOf);
  const cap = (form: Form, score: number) => (form.whole ? score : Math.min(score, 0.92));
  const best = (score: (form: Form) => number) => {
    const byId = new Map<string, number>();
    for (const form of forms) byId.set(form.id, Math.max(byId.get(form.id) ?? 0, cap(form, score(form))));
    const found = [...byId].map(([id, most]) => ({ id, score: most })).filter((each) => each.score >= 0.6);
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 5);
  };
  // Two letters fold onto too much: they count only as they are spelt.
  const folded = (form: Form) => (raw.length > 2 && form.folded === heard.folded ? 0.97 : 0);
  const sure = best((form) => (form.raw === raw ? 1 : folded(form)));
  if (sure.length > 0 || raw.length < 4) return sure;
  const like = (form: Form) => Math.min(similarity(heard, form), 0.97);
  const near = best((form) => (isNear(heard, form) ? like(form) : 0));
  return near.length > 0 ? near : best(like);
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
