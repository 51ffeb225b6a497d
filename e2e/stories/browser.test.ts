import { expect, test } from 'vitest';
import { ask, knock, openBrowser, serve } from '../fixtures/browser-door.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { FirstStart } from '../pages/first-start.ts';

test.runIf(machine.chromium !== null)(
  'the printed link opens the counter once, and a bill is typed and saved there',
  async () => {
    const place = shopPlace();
    const link = await serve(place);
    expect(link.hostname).toBe('127.0.0.1');
    const page = await openBrowser();
    await page.goto(link.href);
    const counter = await new FirstStart(page).openCounter();
    expect(await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni')).toContain('₹170');
    await counter.say('haan');
    expect(await counter.saved()).toMatch(/00001$/);
    await counter.paperReady();

    const stranger = await openBrowser();
    expect((await stranger.goto(link.href))?.status()).toBe(403);
  },
);

test('the browser door turns away whoever has no cookie, comes from another site, or asks for another host', async () => {
  const link = await serve(shopPlace());
  const page = new URL('/', link);
  expect(await ask(page)).toBe(403);
  expect(await ask(link, { origin: 'https://example.org' })).toBe(403);
  expect(await ask(link, { host: 'example.org' })).toBe(403);
  expect(await knock(link, { origin: link.origin })).toBe('403');
  expect(await knock(link, { origin: 'https://example.org' })).toBe('403');
  // None of them used the link up.
  expect(await ask(link)).toBe(200);
  expect(await ask(link)).toBe(403);
});
