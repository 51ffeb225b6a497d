import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { microphoneFile, roomSays } from '../fixtures/microphone.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { Counter } from '../pages/counter.ts';
import { FirstStart } from '../pages/first-start.ts';
import { Voice } from '../pages/voice.ts';

const hasWindow = machine.electron !== '';
const MINUTE = 60_000;

test.runIf(hasWindow)(
  'a spoken note is kept once the owner allows it, under a red mark, and is found with the bills of the day',
  async () => {
    const place = shopPlace();
    roomSays(place, ['hi-bill.wav', 2]);
    const { page } = await openWindow(place, { microphone: microphoneFile(place) });
    await new FirstStart(page).openCounter();
    await new Voice(page).ready();
    const counter = new Counter(page);
    expect(await counter.say('recording shuru karo')).toContain('Settings');
    await counter.openSettings();
    await page.locator('.settings label', { hasText: 'Recording shuru karo' }).click();
    await counter.closeSettings();
    expect(await counter.say('recording shuru karo')).toContain('Recording shuru');
    const mark = page.locator('.strip.recording');
    await mark.filter({ hasText: /Recording, [1-9]/ }).waitFor();
    expect(await counter.say('recording band karo')).toContain('rakh li');
    await mark.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Aaj ke bill' }).click();
    await page.getByRole('button', { name: /ka note suno/ }).click();
    await page.getByRole('button', { name: /ka note mitao/ }).click();
    await page.getByRole('button', { name: /ka note mitao/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni')).toContain('₹170');
  },
  2 * MINUTE,
);
