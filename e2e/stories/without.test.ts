import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { assetsWithDamaged, assetsWithout } from '../fixtures/assets.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

const hasWindow = machine.electron !== '';
const BILL = 'Rahul ka bill banao, 2 chawal 1 cheeni';

test.runIf(hasWindow)('without a file of the speech model the window names it and typing works', async () => {
  const place = shopPlace();
  const window = await openWindow(place, { assets: assetsWithout(place, 'decoder.int8.onnx') });
  const counter = await new FirstStart(window.page).openCounter();
  await expect.poll(() => counter.barText()).toContain('decoder.int8.onnx');
  expect(await counter.say(BILL)).toContain('₹170');
});

test.runIf(hasWindow)('with a damaged speech model the window names the file and typing works', async () => {
  const place = shopPlace();
  const window = await openWindow(place, { assets: assetsWithDamaged(place, 'decoder.int8.onnx') });
  const counter = await new FirstStart(window.page).openCounter();
  await expect.poll(() => counter.barText()).toContain('decoder.int8.onnx');
  expect(await counter.say(BILL)).toContain('₹170');
});

test.runIf(hasWindow)('a microphone that is refused is told with its remedy and typing works', async () => {
  const window = await openWindow(shopPlace());
  const first = new FirstStart(window.page);
  await first.shown();
  await window.app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.defaultSession.setPermissionCheckHandler(() => false);
  });
  const counter = await first.openCounter();
  await expect.poll(() => counter.barText()).toContain('mic ki ijaazat nahi hai');
  expect(await counter.say(BILL)).toContain('₹170');
});

test.runIf(hasWindow && machine.networkCut)(
  'all of these stories run with the network cable out',
  async () => {
    const outside = Object.values(networkInterfaces()).flat();
    expect(outside.every((each) => each?.internal)).toBe(true);
    const reached = await new Promise<string>((resolve) => {
      const line = connect(443, '192.0.2.1');
      line.once('connect', () => resolve('connected'));
      line.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    });
    expect(reached).toBe('ENETUNREACH');
  },
);

test.runIf(hasWindow)(
  'nonsense, emptiness and 10,000 characters get a kind answer and change nothing',
  async () => {
    const window = await openWindow(shopPlace());
    const counter = await new FirstStart(window.page).openCounter();
    expect(await counter.say('qwrtz plok vuum')).toMatch(/Samajh nahi aaya/);
    await counter.press('Enter');
    expect(await counter.lines()).toEqual([]);
    expect(await counter.paste('चावल '.repeat(2000))).not.toBe('');
    expect(await counter.say(BILL)).toContain('₹170');
  },
);
