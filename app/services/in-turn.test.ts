import { describe, expect, it } from 'vitest';
import { breath, createTurns } from './in-turn.ts';

describe('work in turn', () => {
  it('never runs side by side, keeps its order, and an error is only the answer of its own caller', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await breath();
      seen.push(`${name} ends`);
      if (name === 'b') throw new RangeError('b');
      return name;
    };
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(work(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
