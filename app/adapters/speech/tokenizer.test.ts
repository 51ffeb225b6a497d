import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { latinMask } from './mask.ts';
import { PROMPT_TOKENS, promptTokens } from './prompt.ts';
import { createTokenizer } from './tokenizer.ts';

const words = z.array(z.string()).parse(JSON.parse(readFileSync('assets/models/vocab.json', 'utf8')));
const tokenizer = createTokenizer(words);

describe('tokenizer', () => {
  it('gives the ids of the original', () => {
    expect(tokenizer.encode(' Rahul ka bill banao')).toEqual([17844, 425, 6799, 2961, 16832, 78]);
    expect(tokenizer.encode("what's  today's")).toEqual([5479, 311, 220, 965, 311]);
    expect(tokenizer.encode('😀 नमस्ते')).toEqual([13125, 222, 8485, 101, 48521, 45938, 27099, 36158, 21981]);
  });

  it('decodes what it encoded, in every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves special tokens out of the text', () => {
    const { startOfTranscript, firstTimestamp, endOfText } = tokenizer;
    const ids = [
      startOfTranscript,
      firstTimestamp,
      ...tokenizer.encode(' do kilo'),
      firstTimestamp + 100,
      endOfText,
    ];
    expect(tokenizer.decode(ids)).toBe(' do kilo');
  });

  it('writes a character cut in two as U+FFFD', () => {
    expect(tokenizer.decode(tokenizer.encode('😀').slice(0, 1))).toContain('\uFFFD');
  });

  it('refuses a list that is not the multilingual vocabulary', () => {
    expect(() => createTokenizer(['a', 'b', '<|endoftext|>'])).toThrow(RangeError);
  });
});

describe('Latin mask', () => {
  const mask = latinMask(tokenizer);
  const allowed = new Set(mask.following);

  it('lets Roman sentences through', () => {
    for (const id of tokenizer.encode(' Rahul ka bill banao, 2 chawal 1 cheeni.'))
      expect(allowed.has(id)).toBe(true);
  });

  it('keeps out other scripts and every special token', () => {
    for (const id of tokenizer.encode('राहुल چینی ไทย')) {
      const isAscii = tokenizer.bytes(id).every((byte) => byte < 128);
      expect(allowed.has(id)).toBe(isAscii);
    }
    for (let id = tokenizer.endOfText; id < tokenizer.size; id++) expect(allowed.has(id)).toBe(false);
  });

  it('does not let a transcript begin with a bare space', () => {
    const [space = -1] = tokenizer.encode(' ');
    expect(allowed.has(space)).toBe(true);
    expect(new Set(mask.opening).has(space)).toBe(false);
  });
});

describe('prompt', () => {
  const names = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('Rahul', 'Sita Devi', 'चीनी', 'Parle-G 100g')),
  );
  const which = fc.constantFrom(0 as const, 1 as const);

  it('stays within its budget, short and in Roman letters, whatever the names', () => {
    fc.assert(
      fc.property(names, names, which, (customers, products, prompt) => {
        const tokens = promptTokens({ customers, products }, prompt, tokenizer.encode);
        expect(tokens.length).toBeGreaterThan(20);
        expect(tokens.length).toBeLessThanOrEqual(PROMPT_TOKENS);
        expect(tokenizer.decode(tokens)).toMatch(/^( [A-Z][A-Za-z ]*\.){4,6}$/);
      }),
    );
  });

  it('speaks of this shop: its first customers and goods, shared out among the two', () => {
    const shop = {
      customers: ['Farhan', 'Omkar', 'Geeta', 'Harish'],
      products: ['Rajma', 'Poha', 'हल्दी', 'Sooji'],
    };
    const [one, two] = ([0, 1] as const).map((prompt) =>
      tokenizer.decode(promptTokens(shop, prompt, tokenizer.encode)),
    );
    expect(one).toContain('Farhan ka bill banao do kilo rajma aur haldi.');
    expect(one).toContain('Geeta ne');
    expect(two).toContain('Omkar ka bill banao do kilo poha aur sooji.');
    expect(two).toContain('Harish ne');
  });
});
