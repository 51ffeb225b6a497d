import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalClient } from '../client.ts';
import { recordingsDir } from '../paths.ts';
import { operationPaths } from './call.ts';
import { run } from './run.ts';

/** The examples of app/README.md are one story: each runs, in order, in one shop, on the evening of one day. */
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const NOW = '2026-11-25T21:00:00+05:30';
/** It runs until it is interrupted; the stories in e2e open it. */
const ENDLESS = 'execora serve';

/** What was printed, and which operations were called, instead of a terminal and beside the real client. */
const seen = vi.hoisted(() => ({ lines: [] as string[], operations: new Set<string>() }));
vi.mock('./print.ts', () => {
  const keep = (line: string) => void seen.lines.push(line);
  return { out: keep, note: keep, json: (value: unknown) => keep(JSON.stringify(value)) };
});
vi.mock('../client.ts', async (original: () => Promise<{ localClient: (engine: never) => LocalClient }>) => {
  const { localClient } = await original();
  const noted = (node: object, at: readonly string[]): object =>
    new Proxy(node, {
      get: (target, name) => {
        const path = [...at, String(name)];
        seen.operations.add(path.join('.'));
        return noted(Reflect.get(target, name), path);
      },
    });
  return { localClient: (engine: never) => noted(localClient(engine), []) };
});

/** Every command of the fenced blocks of "The terminal door", as it stands there. */
function examplesIn(text: string): string[] {
  const part = text.slice(text.indexOf('## The terminal door'), text.indexOf('## Why'));
  const blocks = [...part.matchAll(/^```\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.trim().split(/\n| {2,}(?=(?:execora|echo) )/));
}

interface Command {
  readonly input: string;
  readonly words: readonly string[];
}

/** A line as a shell reads it: words, quotes, and what is echoed into it. */
function commandOf(example: string): Command {
  const [, , echoed = '', rest = ''] = /^(echo (.*?) \| )?(.*)$/s.exec(example) ?? [];
  const words = (text: string) =>
    [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, bare]) => one ?? two ?? bare ?? '');
  return { input: words(echoed).join(' '), words: words(rest).slice(1) };
}

const folder = mkdtempSync(join(tmpdir(), 'execora-readme-'));
const examples = examplesIn(readFileSync(README, 'utf8'));
const outcomes = new Map<string, string>();

/** Files are named in the folder of the story. */
const placed = (word: string): string =>
  !operationPaths().includes(word) &&
  /^(?:backups|damaged)\/[\w.-]+$|^[\w.-]+\.(?:wav|csv|pdf|json)$|^(?:sheets|phone|my-voice)$/.test(word)
    ? join(folder, word)
    : word.replaceAll('/media/stick', join(folder, 'stick'));

/** The demo has a shop of its own. */
const SHOPS: Readonly<Record<string, string>> = { demo: 'demo.db' };

async function outcomeOf(example: string): Promise<string> {
  const { input, words } = commandOf(example);
  const shop = words.includes('--shop') ? [] : ['--shop', join(folder, SHOPS[words[0] ?? ''] ?? 'shop.db')];
  const args = [...words.map(placed), ...shop, '--now', NOW];
  seen.lines.length = 0;
  if (input !== '') {
    const entry = fileURLToPath(new URL('./index.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [entry, ...args], { input: `${input}\n` });
    return `${status} ${status === 0 ? '' : stderr}`;
  }
  const code = await run(args);
  return `${code} ${code === 0 ? '' : seen.lines.join('\n')}`;
}

beforeAll(async () => {
  for (const name of ['stick', 'damaged', 'phone']) mkdirSync(join(folder, name));
  copyFileSync(join(recordingsDir, 'hi-bill-plain.wav'), join(folder, 'bill.wav'));
  copyFileSync(join(recordingsDir, 'hi-bill-plain.wav'), join(folder, 'phone', '1.wav'));
  writeFileSync(join(folder, 'party-list.csv'), 'Party Name,Mobile,Balance\nSunita Devi,98765 11111,120\n');
  writeFileSync(join(folder, 'price-list.csv'), 'Item,Price,GST\nDhoop Batti,25,5\n');
  for (const example of examples.filter((each) => each !== ENDLESS)) {
    if (example.startsWith('execora salvage'))
      copyFileSync(join(folder, 'shop.db'), join(folder, 'damaged', 'shop.db'));
    outcomes.set(example, await outcomeOf(example));
  }
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an example of app/README.md', () => {
  it('is there at all', () => expect(examples.length).toBeGreaterThan(100));

  it.each(examples.filter((each) => each !== ENDLESS))('runs: %s', (example) =>
    expect(outcomes.get(example)).toBe('0 '),
  );
});

/**
 * Of the screen only: its way to the command of the same name (an engine whose file cannot be opened calls nothing else), and a note
 * that is spoken in pieces (each call of the terminal is an engine of its own).
 */
const OF_THE_SCREEN: readonly string[] = [
  'shop.salvage',
  'recordings.begin',
  'recordings.feed',
  'recordings.finish',
  'recordings.sound',
];

it('calls every operation of the contract', () => {
  const missed = operationPaths().filter(
    (path) => !OF_THE_SCREEN.includes(path) && !seen.operations.has(path),
  );
  expect(missed).toEqual([]);
});
