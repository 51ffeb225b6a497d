import { expect, test } from 'vitest';
import { readBooks } from '../fixtures/books.ts';
import { enginePid, killEngine } from '../fixtures/engine.ts';
import { machine } from '../fixtures/machine.ts';
import { type ShopPlace, shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { Counter } from '../pages/counter.ts';
import { FirstStart } from '../pages/first-start.ts';

const hasWindow = machine.electron !== '';
const BILL = 'Rahul ka bill banao, 2 chawal 1 cheeni';
/** A counter is back within this time after its engine died, in milliseconds. */
const BACK = 3000;

async function draftIn(place: ShopPlace) {
  const window = await openWindow(place);
  const counter = await new FirstStart(window.page).openCounter();
  await counter.say(BILL);
  return { window, counter };
}

/** The same shop, started again: its counter opens at once. */
async function startAgain(place: ShopPlace) {
  const window = await openWindow(place);
  const counter = new Counter(window.page);
  await counter.shown();
  await expect.poll(() => counter.total()).toBe('₹170');
  return { window, counter };
}

test.runIf(hasWindow)(
  'the engine dies between draft and haan: the window says so, is back in 3 s, one bill is saved',
  async () => {
    const place = shopPlace();
    const { window, counter } = await draftIn(place);
    const before = enginePid(place);
    const told = counter.lostIsTold();
    const died = performance.now();
    killEngine(place);
    await told;
    await counter.connectedAgain();
    await expect.poll(() => enginePid(place)).not.toBe(before);
    expect(performance.now() - died).toBeLessThan(BACK);
    await counter.say('haan');
    expect(await counter.saved()).toMatch(/00001$/);
    await window.close();
    expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
  },
);

test.runIf(hasWindow)(
  'the engine dies in the moment of saving: pressing Enter until it is saved makes one bill',
  async () => {
    const place = shopPlace();
    const { window, counter } = await draftIn(place);
    await Promise.all([counter.pressEnter(), killEngine(place)]);
    await counter.connectedAgain();
    await counter.saved().catch(() => counter.clickSave());
    await window.close();
    expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
  },
);

test.runIf(hasWindow)(
  'the power goes with a draft open: the next start shows it, says why, and haan saves it',
  async () => {
    const place = shopPlace();
    const { window } = await draftIn(place);
    await window.cutPower();
    const { window: again, counter } = await startAgain(place);
    await counter.powerStrip().waitFor();
    await counter.say('haan');
    expect(await counter.saved()).toMatch(/00001$/);
    await again.close();
    expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
  },
);

test.runIf(hasWindow)(
  'the window is closed with a draft open: the next start shows it without alarm, and haan saves it',
  async () => {
    const place = shopPlace();
    const { window } = await draftIn(place);
    await window.close();
    const { counter } = await startAgain(place);
    expect(await counter.powerStrip().count()).toBe(0);
    await counter.say('haan');
    expect(await counter.saved()).toMatch(/00001$/);
  },
);
