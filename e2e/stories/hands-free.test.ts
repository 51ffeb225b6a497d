import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { freshPage, loosePlug, microphoneFile, roomSays } from '../fixtures/microphone.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { Counter } from '../pages/counter.ts';
import { FirstStart } from '../pages/first-start.ts';
import { Voice } from '../pages/voice.ts';

const hasWindow = machine.electron !== '';
/** As in voice.test.ts: the browser's file for a microphone loses sound while others keep the cores busy. */
const SPOKEN = { timeout: 120_000, retry: 1 };
/** Time to open the page and switch hands-free on, in seconds. */
const BEFORE = 6;

/** Longer than everything that is said in a story, in milliseconds. */
const UNTIL_SAID = 30_000;

async function openRoom(parts: readonly (number | string)[]) {
  const place = shopPlace();
  roomSays(place, [1]);
  const window = await openWindow(place, { microphone: microphoneFile(place) });
  await new FirstStart(window.page).openCounter();
  await new Voice(window.page).ready();
  roomSays(place, [BEFORE, ...parts]);
  await loosePlug(window);
  await freshPage(window);
  window.page.setDefaultTimeout(UNTIL_SAID);
  const voice = new Voice(window.page);
  await voice.ready();
  return { window, voice, counter: new Counter(window.page) };
}

test.runIf(hasWindow)(
  'hands-free, a bill is drafted, chatter leaves its question open, and the key saves it',
  SPOKEN,
  async () => {
    const { window, voice, counter } = await openRoom(['hi-bill-plain.wav', 4, '<hi-summary.wav', 6]);
    await window.page.keyboard.press('Shift+F9');
    await voice.handsFree(true);
    const asked = await voice.answer();
    expect(asked).toMatch(/Total ₹170.*Confirm karo\?/);
    await voice.hears();
    await voice.hearsNoMore();
    expect(await voice.answer()).toBe(asked);
    await window.page.keyboard.press('Enter');
    expect(await counter.saved()).toMatch(/00001$/);
  },
);

test.runIf(hasWindow)(
  'hands-free, what is said to somebody else leaves the bar as it was',
  SPOKEN,
  async () => {
    const { voice, counter } = await openRoom(['<hi-bill.wav', 2, '<en-payment.wav', 6]);
    await voice.switchHandsFree();
    await voice.hears();
    await voice.hearsNoMore();
    await voice.handsFree(true);
    expect(await counter.barText()).not.toMatch(/samajh nahi aaya/i);
    expect(await counter.lines()).toEqual([]);
  },
);

test.runIf(hasWindow)(
  'a microphone that is pulled out in the middle of a sentence is told, and typing works',
  SPOKEN,
  async () => {
    const { window, voice, counter } = await openRoom(['hi-bill.wav', 6]);
    await window.page.keyboard.down('F9');
    await voice.hears();
    await voice.pullOut();
    await window.page.keyboard.up('F9');
    await expect.poll(() => counter.barText()).toContain('Koi mic nahi mila');
    expect(await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni')).toContain('₹170');
  },
);
