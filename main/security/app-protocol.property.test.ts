import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, confinedFile } from './app-protocol.ts';

let base = '';
let folder = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'page-'));
  folder = join(base, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(base, 'renderer-other'));
  writeFileSync(join(folder, 'index.html'), '<head></head>');
  writeFileSync(join(folder, 'assets', 'index-Ab_1.js'), 'export {}');
  writeFileSync(join(folder, '.stamp'), 'hidden');
  for (const place of [base, join(base, 'renderer-other')]) writeFileSync(join(place, 'secret.json'), '{}');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const get = (url: string) => answer(new Request(url), folder);
const PIECES = [
  '..',
  '.',
  '',
  '/',
  '\\',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5c',
  '%00',
  '%',
  '%252e',
  '~',
  'C:',
  'renderer-other',
  'secret.json',
  'assets',
  'index.html',
  '…',
  'क',
];
const hostilePath = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
  .chain((parts) => fc.constantFrom('/', '\\', '%2f', '').map((glue) => `/${parts.join(glue)}`));

test('serves the page and its parts with their types', async () => {
  const index = await get('app://execora/');
  const script = await get('app://execora/assets/index-Ab_1.js');
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await index.text()).toContain('</head>');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('no path leads out of the folder, however it is written', () => {
  fc.assert(
    fc.property(hostilePath, (path) => {
      const file = confinedFile(folder, path);
      const within = file === null ? 'refused' : relative(folder, file);
      expect(within.split(sep)).not.toContain('..');
      expect(isAbsolute(within)).toBe(false);
    }),
    { numRuns: 5000 },
  );
});

test('no address answers with a file that is not of the page', async () => {
  await fc.assert(
    fc.asyncProperty(hostilePath, async (path) => {
      const url = `app://execora${path}`;
      fc.pre(URL.canParse(url));
      const body = await (await get(url)).text();
      const known = body.replace(/ nonce="[\w-]{22}"/, '');
      expect(['', '<head><meta property="csp-nonce"></head>', 'export {}']).toContain(known);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'app://execora/../secret.json',
  'app://execora/%2e%2e/secret.json',
  'app://execora/..%2fsecret.json',
  'app://execora/%2e%2e%5csecret.json',
  'app://execora/.stamp',
  'app://execora/assets',
  'app://execora/absent.js',
  'app://execora/secret.exe',
  'app://elsewhere/index.html',
])('answers 404 to %s', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('the page carries the word its policy names, another one each time', async () => {
  const seen = new Set<string>();
  for (const url of ['app://execora/', 'app://execora/', 'app://execora/engine-failed.html']) {
    const reply = await get(url);
    const word =
      /'nonce-([\w-]{22})'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
    expect(await reply.text()).toContain(`nonce="${word}"`);
    seen.add(word);
  }
  expect(seen.size).toBe(3);
});

test('answers nothing but GET', async () => {
  const reply = await answer(new Request('app://execora/index.html', { method: 'POST' }), folder);
  expect(reply.status).toBe(404);
});

test('every answer, also a refusal, carries the policy', async () => {
  for (const url of ['app://execora/', 'app://execora/absent.js', 'app://execora/engine-failed.html']) {
    expect((await get(url)).headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('the page for a missing engine speaks three languages and holds no script', async () => {
  const html = await (await get('app://execora/engine-failed.html')).text();
  expect([...html.matchAll(/<section lang="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'en',
    'hi',
    'hi-Latn',
  ]);
  expect(html).not.toMatch(/<script|onclick/i);
});
