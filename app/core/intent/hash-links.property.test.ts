import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHashLinks } from './hash-links.ts';

const change = fc.record({
  hash: fc.constantFrom(0, 1, 64, -7, 0x7fffffff),
  value: fc.nat(30),
  out: fc.boolean(),
});

describe('numbers under hashes', () => {
  test('are those that were put and not taken, whatever was done in between', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (changes) => {
        const links = createHashLinks();
        const plain = new Map<number, Set<number>>();
        for (const { hash, value, out } of changes) {
          const held = plain.get(hash) ?? new Set<number>();
          plain.set(hash, held);
          if (out) links.take(hash, value);
          else if (!held.has(value)) links.put(hash, value);
          if (out) held.delete(value);
          else held.add(value);
        }
        for (const [hash, held] of plain) {
          const told: number[] = [];
          links.each(hash, (value) => told.push(value));
          expect(told.toSorted((a, b) => a - b)).toEqual([...held].sort((a, b) => a - b));
          for (let value = 0; value <= 30; value += 1)
            expect(links.find(hash, (each) => each === value)).toBe(held.has(value) ? value : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});
