import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveModels } from '../../app/testing/model-server.ts';
import { tinyVoiceAtHub } from '../../app/testing/tiny-voice.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { voiceServer } from '../fixtures/voice-server.ts';
import { isAudible, openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

test.runIf(machine.electron !== '')(
  'a bill is read back by the voice that the owner chose; Esc silences it first; when its server dies the counter goes on',
  async () => {
    const server = await voiceServer();
    const { page } = await openWindow(shopPlace());
    const counter = await new FirstStart(page).openCounter({ language: 'hi-Latn' });
    await counter.say('Rahul ka bill banao, 2 chawal');
    expect(server.asked).toEqual([]);
    await counter.chooseSpeaker('openai');
    await counter.say('1 cheeni aur');
    await expect.poll(() => server.asked).toHaveLength(3);
    expect(server.asked[0]).toMatch(/^राहुल.*, दो किलो चावल, एक किलो चीनी\.$/);
    expect(server.asked[1]).toMatch(/^टोटल .* रुपये/);
    // While nobody speaks, Esc says no to the bill; now it only silences, and Enter saves.
    await counter.press('Escape');
    await counter.press('Enter');
    expect(await counter.saved()).toMatch(/00001$/);
    server.stop();
    expect(await counter.say('Rahul ka bill banao, 1 kilo namak')).toContain('Total');
  },
);

test.runIf(machine.electron !== '')(
  'a voice that is fetched once reads a bill aloud, when its hub is long gone',
  async () => {
    const hub = await serveModels(
      tinyVoiceAtHub('rhasspy/piper-voices', 'hi/hi_IN/rohan/medium', 'hi_IN-rohan-medium'),
    );
    process.env.HF_ENDPOINT = hub.address;
    onTestFinished(() => void delete process.env.HF_ENDPOINT);
    const place = shopPlace();
    const window = await openWindow(place);
    const counter = await new FirstStart(window.page).openCounter({ language: 'hi-Latn' });
    await counter.fetchVoice();
    await hub.close();
    await counter.say('Rahul ka bill banao, 2 chawal 1 cheeni');
    await expect.poll(() => isAudible(window)).toBe(true);
    await expect.poll(() => existsSync(join(place.folder, 'speech'))).toBe(true);
  },
);

test.runIf(machine.electron !== '')(
  'on a PC without a voice that is said once, in words, and bills are made as ever',
  async () => {
    const { page } = await openWindow(shopPlace());
    const counter = await new FirstStart(page).openCounter({ language: 'hi-Latn' });
    if (await page.evaluate(() => speechSynthesis.getVoices().length > 0)) return;
    await counter.say('Rahul ka bill banao, 2 chawal');
    const strip = page.locator('.strip', { hasText: 'bolne ki awaaz nahi hai' });
    await strip.waitFor();
    await strip.getByRole('button').click();
    expect(await counter.say('1 cheeni aur')).toContain('Total');
    expect(await strip.count()).toBe(0);
  },
);
