import { describe, expect, it } from 'vitest';
import { type Limits, tokenCap, transcribe } from './greedy.ts';
import { latinMask } from './mask.ts';
import type { Model, Prediction } from './model.ts';
import { scoreTexts } from './score.ts';
import { createTokenizer } from './tokenizer.ts';

/** As the vocabulary writes bytes: Ġ is the space in front of a word, KA the first letter of the Devanagari alphabet. */
const KA = 'à¤ķ';
const TEXT = ['Ġ', 'Ġek', 'Ġdo', 'Ġko', KA, 'e', 'k', 'd', 'o', 'Ġe', 'Ġd', 'Ġk'];
const SPECIAL = ['endoftext', 'startoftranscript', 'en', 'hi', 'transcribe', 'startofprev', 'notimestamps'];
const TIMES = ['0.00', '0.02', '0.04', '0.06'];
const words = [...TEXT, ...[...SPECIAL, ...TIMES].map((name) => `<|${name}|>`)];
const tokenizer = createTokenizer(words);
const idOf = (word: string) => words.indexOf(word);

/** What a row is likely to go on with: logits by word; all else is as good as impossible. */
type Belief = Readonly<Record<string, number>>;

function predictionOf(belief: Belief): Prediction {
  const logits = new Float32Array(words.length).fill(-50);
  for (const [word, logit] of Object.entries(belief)) logits[idOf(word)] = logit;
  return { logits, logz: Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)) };
}

const END = { '<|0.02|>': 5 };

/** A model that says what each row is told to, step by step, and notes what it was asked. */
function scripted(scripts: readonly (readonly Belief[])[]) {
  const runs: { tokens: readonly (readonly number[])[]; from: readonly number[] | undefined }[] = [];
  let live = scripts.map((script) => ({ script, step: 0 }));
  const model: Model = {
    bands: 80,
    encode: async () => ({}),
    predict: async (_cross, rows, from) => {
      runs.push({ tokens: rows, from: from?.rows });
      live = (from?.rows ?? live.map((_, n) => n)).flatMap((n) => live[n] ?? []);
      const predictions = live.map((row) => predictionOf(row.script[row.step++] ?? END));
      return { predictions, past: {} };
    },
    score: async (_cross, rows, asked) =>
      asked.map(({ row, at, token }) => -(rows[row]?.[at] ?? 0) - token / 100),
    trace: null,
    close: async () => {},
  };
  return { model, runs };
}

const limits = (more: Partial<Limits> = {}): Limits => ({
  mask: latinMask(tokenizer),
  maxTokens: 20,
  ...more,
});
const write = (scripts: readonly (readonly Belief[])[], more?: Partial<Limits>) => {
  const { model, runs } = scripted(scripts);
  const decodings = scripts.map((_, n) => ({ language: 'hi', prompt: [n + 5, n + 6] }) as const);
  return { runs, transcripts: transcribe(model, tokenizer, {}, decodings, limits(more)) };
};

describe('writing transcripts side by side', () => {
  it('reads both openings in one run, each with its own prompt and the first timestamp', async () => {
    const { runs, transcripts } = write([[], []]);
    await transcripts;
    const start = ['<|startoftranscript|>', '<|hi|>', '<|transcribe|>', '<|0.00|>'].map(idOf);
    expect(runs[0]?.tokens).toEqual([
      [idOf('<|startofprev|>'), 5, 6, ...start],
      [idOf('<|startofprev|>'), 6, 7, ...start],
    ]);
  });

  it('cuts the front of the longer prompt, as rows of one run are equally long', async () => {
    const { model, runs } = scripted([[], []]);
    const decodings = [[1, 2, 3], [9]].map((prompt) => ({ language: 'en', prompt }) as const);
    await transcribe(model, tokenizer, {}, decodings, limits());
    expect(runs[0]?.tokens.map((row) => row[1])).toEqual([3, 9]);
  });

  it('lets a row end by itself and goes on with the other alone', async () => {
    const { runs, transcripts } = write([[{ Ġdo: 5 }], [{ Ġek: 5 }, { Ġko: 5 }]]);
    expect((await transcripts).map(({ text }) => text)).toEqual(['do', 'ek ko']);
    expect(runs.slice(1)).toEqual([
      { tokens: [[idOf('Ġdo')], [idOf('Ġek')]], from: [0, 1] },
      { tokens: [[idOf('Ġko')]], from: [1] },
    ]);
  });

  it('never writes another script, and begins with more than a space', async () => {
    const { transcripts } = write([
      [
        { Ġ: 9, [KA]: 8, Ġdo: 5 },
        { [KA]: 9, Ġko: 5 },
      ],
    ]);
    expect((await transcripts)[0]?.text).toBe('do ko');
  });

  it('ends when all later timestamps together are likelier than any word', async () => {
    const together = { '<|0.02|>': 4.5, '<|0.04|>': 4.5, '<|0.06|>': 4.5, Ġko: 5 };
    expect((await write([[{ Ġdo: 5 }, together]]).transcripts)[0]?.text).toBe('do');
    const alone = { '<|0.02|>': 4.5, Ġko: 5 };
    expect((await write([[{ Ġdo: 5 }, alone]]).transcripts)[0]?.text).toBe('do ko');
  });

  it('does not count the first timestamp as an end, nor end before the first word', async () => {
    const { transcripts } = write([
      [
        { '<|0.02|>': 9, Ġdo: 5 },
        { '<|0.00|>': 9, Ġko: 5 },
      ],
    ]);
    expect((await transcripts)[0]?.text).toBe('do ko');
  });

  it('cuts a loop and stops there', async () => {
    const { runs, transcripts } = write([Array.from({ length: 9 }, () => ({ Ġdo: 5 }))]);
    expect((await transcripts)[0]?.text).toBe('do');
    expect(runs).toHaveLength(3);
  });

  it('stops at the cap without another run', async () => {
    const endless = Array.from({ length: 9 }, (_, n) => ({ [n % 2 ? 'Ġek' : 'Ġdo']: 5 }));
    const { runs, transcripts } = write([endless], { maxTokens: 2 });
    expect((await transcripts)[0]?.text).toBe('do ek');
    expect(runs).toHaveLength(2);
    expect([tokenCap(0), tokenCap(5), tokenCap(30)]).toEqual([16, 56, 160]);
  });

  it('answers with the mean probability of the tokens, the end included', async () => {
    const half = { Ġdo: 5, Ġek: 5 - 1e-6 };
    const { transcripts } = write([[half, half, { '<|0.02|>': 5 }]]);
    expect((await transcripts)[0]?.probability).toBeCloseTo((0.5 * 0.5 * 1) ** (1 / 3), 3);
  });

  it('stops between two tokens when told to', async () => {
    const stop = new AbortController();
    const script = Array.from({ length: 9 }, (_, n) => ({ [n % 2 ? 'Ġek' : 'Ġdo']: 5 }));
    const { runs, transcripts } = write([script], { signal: stop.signal, onText: () => stop.abort() });
    await expect(transcripts).rejects.toThrow('aborted');
    expect(runs).toHaveLength(2);
  });

  it('tells the growing text of the first row only', async () => {
    const seen: string[] = [];
    const { transcripts } = write([[{ Ġdo: 5 }], [{ Ġek: 5 }, { Ġko: 5 }]], {
      onText: (text) => seen.push(text),
    });
    await transcripts;
    expect(seen).toEqual(['do', 'do']);
  });
});

describe('scoring texts', () => {
  const plain = { language: 'hi', prompt: [] } as const;
  const score = (texts: readonly string[]) => {
    const asked: number[] = [];
    const { model } = scripted([]);
    const counting: Model = {
      ...model,
      score: (cross, rows, places) => {
        asked.push(places.length);
        return model.score(cross, rows, places);
      },
    };
    return { asked, scores: scoreTexts(counting, tokenizer, {}, plain, texts) };
  };

  it('asks for each token after the one before it, the first after the opening', async () => {
    const [one] = await score(['do ko']).scores;
    const first = -idOf('<|0.00|>') - idOf('Ġdo') / 100;
    const second = -idOf('Ġdo') - idOf('Ġko') / 100;
    expect(one?.tokens).toBe(2);
    expect(one?.mean).toBeCloseTo((first + second) / 2, 6);
  });

  it('asks in one run, and once for what texts have in common', async () => {
    const { asked, scores } = score(['do ko', 'do', 'do ek', 'ek ko']);
    expect((await scores).map(({ tokens }) => tokens)).toEqual([2, 1, 2, 2]);
    expect(asked).toEqual([5]);
  });

  it('finds nothing as unlikely as can be, without asking', async () => {
    const { asked, scores } = score(['', ' ']);
    expect(await scores).toEqual(Array(2).fill({ mean: Number.NEGATIVE_INFINITY, tokens: 0 }));
    expect(asked).toEqual([]);
  });

  it('refuses more than twenty', async () => {
    await expect(score(Array.from({ length: 21 }, () => 'do')).scores).rejects.toThrow(RangeError);
  });
});
