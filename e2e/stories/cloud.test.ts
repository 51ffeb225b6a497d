import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

test.runIf(machine.electron !== '')(
  'the owner reads what leaves the PC and switches the cloud model on; without a network nothing is different',
  async () => {
    const window = await openWindow(shopPlace());
    const counter = await new FirstStart(window.page).openCounter({ language: 'en' });
    await counter.openSettings();
    const settings = window.page.locator('.settings');
    expect(await settings.innerText()).toContain(
      'names of today’s customers then leave this PC, nothing else',
    );
    await counter.switchCloud('http://127.0.0.1:1/v1');
    await counter.closeSettings();
    expect(await counter.say('woh Rahul wala mamla kal jaisa nipta dena')).toContain('did not understand');
    expect(await counter.say('make a bill for Rahul, 2 rice')).toMatch(/Total ₹120/);
    await counter.openSettings();
    expect(await settings.locator('#cloud-url').inputValue()).toBe('http://127.0.0.1:1/v1');
  },
);
