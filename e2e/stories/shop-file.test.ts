import { readdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sayAtTerminal } from '../fixtures/books.ts';
import { machine } from '../fixtures/machine.ts';
import { makeReadOnly } from '../fixtures/read-only.ts';
import { startOnceMore } from '../fixtures/second-start.ts';
import { bytesOf, shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';
import { readProblem } from '../pages/problem.ts';

const hasWindow = machine.electron !== '';

test.runIf(hasWindow)(
  'a second start on the same shop brings the first window forward and opens no other',
  async () => {
    const place = shopPlace();
    const window = await openWindow(place);
    const counter = await new FirstStart(window.page).openCounter();
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startOnceMore(place)).toBe(0);
    const shown = () =>
      window.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((each) => each.isVisible()),
      );
    await expect.poll(shown).toEqual([true]);
    expect(await counter.say('Rahul ka bill, 1 chawal')).toContain('₹60');
  },
);

test.runIf(hasWindow)('a damaged file is named and not one byte of it is touched', async () => {
  const place = shopPlace();
  writeFileSync(place.file, Buffer.alloc(20_000, 'not a shop '));
  const before = bytesOf(place.file);
  const window = await openWindow(place);
  const problem = await readProblem(window.page);
  expect(problem).toContain('shop_damaged');
  expect(problem).toContain('Kuchh badla ya mitaya nahi gaya');
  await window.close();
  expect(bytesOf(place.file)).toBe(before);
});

test.runIf(hasWindow)('a file of a newer Execora is named and not one byte of it is touched', async () => {
  const place = shopPlace();
  const newer = new DatabaseSync(place.file);
  newer.exec('PRAGMA user_version = 9990; CREATE TABLE bills_of_tomorrow (id TEXT)');
  newer.close();
  const before = bytesOf(place.file);
  const window = await openWindow(place);
  expect(await readProblem(window.page)).toContain('shop_newer');
  await window.close();
  expect(bytesOf(place.file)).toBe(before);
});

test.runIf(hasWindow)(
  'a shop in a folder that cannot be written is named and stays as it is',
  async ({ skip }) => {
    const place = shopPlace();
    sayAtTerminal(place, 'Rahul ka bill banao, 2 chawal', 'haan');
    const [files, before] = [readdirSync(place.folder), bytesOf(place.file)];
    if (!makeReadOnly(place.folder)) skip('this machine lets no one make a folder read-only');
    const window = await openWindow(place);
    expect(await readProblem(window.page)).toContain('shop_read_only');
    await window.close();
    expect(bytesOf(place.file)).toBe(before);
    expect(readdirSync(place.folder)).toEqual(files);
  },
);
