import { expect, test } from 'vitest';
import { seriousFindings } from '../fixtures/axe.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

const hasWindow = machine.electron !== '';

test.runIf(hasWindow).each(['light', 'dark'] as const)(
  'no screen of the main job has a serious finding of axe, %s',
  async (shade) => {
    const { page } = await openWindow(shopPlace());
    const look = async (scene: string) =>
      expect((await seriousFindings(page)).map((finding) => `${scene}: ${finding}`)).toEqual([]);
    // What moves is half transparent for a moment, and axe would measure that.
    await page.emulateMedia({ colorScheme: shade, reducedMotion: 'reduce' });

    const first = new FirstStart(page);
    await first.shown();
    await look('first start');
    const counter = await first.openCounter();
    await look('empty counter');
    await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni');
    await look('draft');
    await counter.say('haan');
    await counter.paperReady();
    await look('saved');
    await counter.say('naya grahak Rahul Gupta');
    await counter.say('Rahul ka bill, 1 chawal');
    await counter.choices();
    await look('which one');
    await counter.openSettings();
    await look('settings');
  },
);
