import { describe, expect, it, vi } from 'vitest';
import { hearingOf } from '../../testing/counter.ts';
import { hearSentence } from './hearing.ts';
import type { Reader } from './reader.ts';
import type { Heard, Whisper } from './whisper.ts';

const look = (...texts: string[]): Heard => ({
  passes: texts.map((text) => ({ text, probability: 0.5 })),
  ms: { mel: 1, encode: 2, decode: 3 },
});
/** The more transcripts there are, the nearer is the reading. */
const reader = (distance: number): Reader => ({
  setLexicon: () => {},
  changeLexicon: () => {},
  read: (texts) => [{ text: `of ${texts.length}`, distance: distance / texts.length }],
});

function hear(distance: number, { brief = false, looks = 2, first = look('a', 'b') } = {}) {
  const again = vi.fn(async () => look('c'));
  const whisper: Whisper = async () => ({
    ...first,
    again: looks === 2 ? again : null,
    trace: null,
    score: null,
  });
  const { signal } = new AbortController();
  const heard = hearSentence(
    whisper,
    reader(distance),
    new Float32Array(0),
    { ...hearingOf(), brief },
    () => {},
    signal,
  );
  return { heard, again };
}

describe('hearing a sentence', () => {
  it('looks once at what is near to a command', async () => {
    const { heard, again } = hear(0.2);
    expect(await heard).toMatchObject({ texts: ['a', 'b'], readings: [{ text: 'of 2' }] });
    expect(again).not.toHaveBeenCalled();
  });

  it('looks again at what is not, and reads all transcripts together', async () => {
    const { heard } = hear(0.9);
    expect(await heard).toMatchObject({
      texts: ['a', 'b', 'c'],
      readings: [{ text: 'of 3' }],
      ms: { mel: 2, encode: 4, decode: 6 },
    });
  });

  it('does with one look where the model has no other, and where nothing was said', async () => {
    expect((await hear(0.9, { looks: 1 }).heard).texts).toEqual(['a', 'b']);
    const { heard, again } = hear(0.9, { first: look('', '') });
    expect(await heard).toMatchObject({ texts: [], readings: [] });
    expect(again).not.toHaveBeenCalled();
  });

  it('looks once, however far all commands are, for words that are wanted soon', async () => {
    const { heard, again } = hear(0.9, { brief: true });
    expect(await heard).toMatchObject({ texts: ['a', 'b'], readings: [{ text: 'of 2' }] });
    expect(again).not.toHaveBeenCalled();
  });
});
