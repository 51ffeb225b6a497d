import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { openRoom, SPOKEN } from '../fixtures/room.ts';
import { voiceServer } from '../fixtures/voice-server.ts';
import { isAudible } from '../fixtures/window.ts';

const hasWindow = machine.electron !== '';
/** A read-back lasts 24 seconds here: what is over by then was cut off. In milliseconds. */
const AT_ONCE = { timeout: 2000 };

/** A room whose counter speaks with the voice of a service. */
async function talkingRoom() {
  await voiceServer();
  const room = await openRoom();
  await room.counter.chooseSpeaker('openai');
  return room;
}

test.runIf(hasWindow)(
  'a key held to talk silences the reply that is being spoken, and what is said then is heard',
  SPOKEN,
  async () => {
    const { window, voice, counter, speak } = await talkingRoom();
    await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni');
    await expect.poll(() => isAudible(window)).toBe(true);
    const answered = speak('hi-no-sugar-festival.wav', 'F9');
    await voice.hears();
    await expect.poll(() => isAudible(window), AT_ONCE).toBe(false);
    expect(await answered).toContain('Total ₹120');
  },
);

test.runIf(hasWindow)(
  'hands-free, a haan that is said into the read-back silences it and saves the bill',
  SPOKEN,
  async () => {
    const { window, voice, counter, says } = await talkingRoom();
    await says(3, 'en-bill.wav', 6, 'hi-haan.wav', 4);
    await voice.switchHandsFree();
    expect(await voice.answer()).toMatch(/Total ₹170.*Confirm karo\?/);
    await expect.poll(() => isAudible(window)).toBe(true);
    await voice.hears();
    await expect.poll(() => isAudible(window), AT_ONCE).toBe(false);
    expect(await counter.saved()).toMatch(/00001$/);
  },
);
