import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextTable } from './text-table.ts';

describe('numbers of texts', () => {
  test('are found by the text, each its own, whatever came and went', () => {
    const changes = fc.array(fc.record({ text: fc.stringMatching(/^[ab]{0,4}$/), out: fc.boolean() }));
    fc.assert(
      fc.property(changes, (list) => {
        const table = createTextTable();
        const left = new Set<string>();
        for (const { text, out } of list) {
          if (out) table.take(text);
          else if (!left.has(text)) table.put(text);
          if (out) left.delete(text);
          else left.add(text);
        }
        const told = new Map<number, string>();
        table.each((id, text) => told.set(id, text));
        expect([...told.values()].sort()).toEqual([...left].sort());
        for (const [id, text] of told) expect(table.find(text)).toBe(id);
        expect(table.find('c')).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
