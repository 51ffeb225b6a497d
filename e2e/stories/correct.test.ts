import { expect, test } from 'vitest';
import { seriousFindings } from '../fixtures/axe.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

/** A new shop's window and its counter. */
async function newCounter() {
  const window = await openWindow(shopPlace());
  return { window, counter: await new FirstStart(window.page).openCounter() };
}

/** A counter at which "Rahul ka bill, 1 chawal" may be Rahul Sharma's or Rahul Gupta's. */
async function askedWhichRahul() {
  const { counter } = await newCounter();
  await counter.say('naya grahak Rahul Gupta');
  expect(await counter.say('Rahul ka bill, 1 chawal')).toContain('Rahul Sharma ya Rahul Gupta?');
  return counter;
}

test.runIf(machine.electron !== '')(
  'a word that was heard wrong is put right by a tap, known the next time, and taken back in the settings',
  async () => {
    const { counter } = await newCounter();
    await counter.say('Rahul ka bill banao, 2 mage');
    expect((await counter.lines()).map(({ item }) => item)).toEqual(['Maggi']);
    await counter.correct('mage', 'Maida');
    await expect.poll(() => counter.lines()).toMatchObject([{ item: 'Maida', quantity: '2 kg' }]);
    await counter.say('ek mage aur daalo');
    expect(await counter.lines()).toMatchObject([{ item: 'Maida', quantity: '3 kg' }]);

    await counter.openSettings();
    await counter.forgetWord('mage');
    await counter.closeSettings();
    await counter.say('ek mage aur daalo');
    await expect
      .poll(async () => (await counter.lines()).map(({ item }) => item))
      .toEqual(['Maida', 'Maggi']);
  },
);

test.runIf(machine.electron !== '')(
  'the first of the near readings needs a tap and Enter only, and the next Enter saves the bill',
  async () => {
    const { window, counter } = await newCounter();
    await counter.say('naya grahak Rahul Gupta');
    await counter.say('Rahul Sharma ka bill, 1 chawal');
    await window.page.locator('.heard button.span').first().click();
    await window.page.locator('form.correct button[type=submit]').waitFor();
    await window.page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await seriousFindings(window.page)).toEqual([]);
    await window.page.keyboard.press('Enter');
    await expect.poll(() => counter.rail()).toContain('Rahul Gupta');
    await expect.poll(() => window.page.locator('form.correct').count()).toBe(0);
    await counter.pressEnter();
    expect(await counter.saved()).toContain('INV/');
  },
);

test.runIf(machine.electron !== '')(
  'a word that is put right while whom it means is asked is the answer',
  async () => {
    const counter = await askedWhichRahul();
    expect(await counter.lines()).toMatchObject([{ item: 'Chawal', quantity: '1 kg' }]);
    expect(await counter.saveIsOff()).toBe(true);
    await counter.correct('Rahul', 'Rahul Gupta');
    await expect.poll(() => counter.rail()).toContain('Rahul Gupta');
    expect(await counter.lines()).toMatchObject([{ item: 'Chawal', quantity: '1 kg' }]);
  },
);

test.runIf(machine.electron !== '')(
  'what is tapped while it is asked whose bill it is is seen at once, and comes onto that bill',
  async () => {
    const counter = await askedWhichRahul();
    await counter.tapProduct('Atta');
    await expect.poll(async () => (await counter.lines()).map(({ item }) => item)).toEqual(['Atta']);
    await counter.choose(2);
    await expect
      .poll(async () => (await counter.lines()).map(({ item }) => item))
      .toEqual(['Atta', 'Chawal']);
    expect(await counter.rail()).toContain('Rahul Gupta');
  },
);
