import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGoodsIndex, createNameIndex } from './name-index.ts';
import type { Known } from './types.ts';

const known = (id: string, name: string, ...forms: string[]): Known => ({ id, name, forms });
const indexOf = (...names: readonly Known[]) => {
  const index = createNameIndex();
  for (const name of names) index.add(name);
  return index;
};
const best = (index: ReturnType<typeof createNameIndex>, heard: string) => index.match(heard.split(' '))[0];

test('words of respect are no part of a person, and part of goods', () => {
  const hairOil = known('1', 'Baal Tel', 'sir ka tel');
  const goods = createGoodsIndex();
  goods.add(hairOil);
  expect(goods.exact(['ka', 'tel'])).toEqual([]);
  expect(goods.exact(['sir', 'ka', 'tel'])).toMatchObject([{ known: hairOil }]);
  expect(best(indexOf(known('1', 'Anita Ji')), 'anita didi')?.known.id).toBe('1');
});

describe('names', () => {
  test.each([
    ['raahul', 'Rahul'],
    ['rahool', 'Rahul'],
    ['aggarwal', 'Agarwal'],
    ['laxmi', 'Lakshmi'],
    ['lakshmee', 'Lakshmi'],
    ['pujaa', 'Pooja'],
  ])('%s is %s', (heard, name) => {
    const index = indexOf(
      known('1', 'Rahul'),
      known('2', 'Agarwal'),
      known('3', 'Lakshmi'),
      known('4', 'Pooja'),
      known('5', 'Mohan'),
    );
    expect(best(index, heard)?.known.name).toBe(name);
    expect(best(index, heard)?.score).toBeGreaterThanOrEqual(0.8);
  });

  test('one word of a name finds it, and two people of that word are both found', () => {
    const index = indexOf(known('1', 'Rahul Sharma'), known('2', 'Rahul Verma'), known('3', 'Suresh'));
    const found = index.match(['rahul']);
    expect(found.map((each) => each.known.id)).toEqual(['1', '2']);
    expect(found[0]?.score).toBe(found[1]?.score);
  });

  test('a full name is surer than a part of a longer one', () => {
    const index = indexOf(known('1', 'Rahul Sharma'), known('2', 'Rahul'));
    const [first, second] = index.match(['rahul']);
    expect(first?.known.id).toBe('2');
    expect((first?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.05);
  });

  test('words of respect do not count', () => {
    expect(best(indexOf(known('1', 'Rahul')), 'rahul bhai')?.score).toBe(1);
  });

  test('Devanagari and Roman meet', () => {
    expect(best(indexOf(known('1', 'Sita Devi', 'सीता देवी')), 'seeta')?.known.id).toBe('1');
  });

  test('tail is not tel, dull is not dal, sham is not Shyam', () => {
    const index = indexOf(known('1', 'Tel'), known('2', 'Dal'), known('3', 'Shyam'));
    for (const word of ['tail', 'dull', 'sham', 'shaam']) expect(index.match([word])).toEqual([]);
    expect(best(index, 'daal')?.known.name).toBe('Dal');
  });

  test('an unlike word finds nobody', () => {
    expect(indexOf(known('1', 'Rahul'), known('2', 'Suresh')).match(['barsaat'])).toEqual([]);
  });
});

const name = fc.constantFrom(
  'Rahul',
  'Rahul Sharma',
  'Raahul',
  'Sita',
  'Sita Devi',
  'Mohan Lal',
  'Sohan',
  'Mohini',
);
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.option(name, { nil: null }),
  form: name,
});

describe('an index that took changes', () => {
  test('answers as one built from what is left', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.constantFrom('rahul', 'rahool', 'sita', 'devi', 'mohan lal', 'mohen'),
        (changes, heard) => {
          const index = createNameIndex();
          const left = new Map<string, Known>();
          for (const { id, name: to, form } of changes) {
            if (to === null) {
              index.remove(id);
              left.delete(id);
            } else {
              index.update(known(id, to, form));
              left.set(id, known(id, to, form));
            }
          }
          const rebuilt = indexOf(...left.values());
          expect(index.match(heard.split(' '))).toEqual(rebuilt.match(heard.split(' ')));
          expect(index.size).toBe(left.size);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
