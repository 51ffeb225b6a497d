import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { openRoom, SPOKEN } from '../fixtures/room.ts';

const hasWindow = machine.electron !== '';

test.runIf(hasWindow)(
  'hands-free, a bill is drafted, chatter leaves its question open, and the key saves it',
  SPOKEN,
  async () => {
    const { window, voice, counter, says } = await openRoom();
    await says(3, 'hi-bill-plain.wav', 4, '<hi-summary.wav', 6);
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
    const { voice, counter, says } = await openRoom();
    await says(3, '<hi-bill.wav', 2, '<en-payment.wav', 6);
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
    const { window, voice, counter, says } = await openRoom();
    await says(1, 'hi-bill.wav', 6);
    await window.page.keyboard.down('F9');
    await voice.hears();
    await voice.pullOut();
    await window.page.keyboard.up('F9');
    await expect.poll(() => counter.barText()).toContain('Koi mic nahi mila');
    expect(await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni')).toContain('₹170');
  },
);
