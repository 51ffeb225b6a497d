import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { microphoneFile, plugIn, speakInto } from '../fixtures/microphone.ts';
import { SPOKEN } from '../fixtures/room.ts';
import { type ShopPlace, shopPlace } from '../fixtures/shop.ts';
import { type CounterWindow, openWindow } from '../fixtures/window.ts';
import { Counter } from '../pages/counter.ts';
import { FirstStart } from '../pages/first-start.ts';
import { Voice } from '../pages/voice.ts';

const hasWindow = machine.electron !== '';

async function openCounter(place: ShopPlace) {
  speakInto(place, 'hi-haan.wav');
  const window = await openWindow(place, { microphone: microphoneFile(place) });
  await new FirstStart(window.page).openCounter();
  const voice = new Voice(window.page);
  // Loading the model takes longer than the silence before the clip; it is done once.
  await voice.ready();
  return { window, voice, counter: new Counter(window.page) };
}

/** What the counter says of the payment. Where it was not sure it asked first, and Enter is the yes. */
async function paid({ page }: CounterWindow): Promise<string> {
  const reply = page.getByTestId('reply');
  if ((await reply.innerText()).endsWith('?')) await page.keyboard.press('Enter');
  await reply.filter({ hasText: '₹70' }).waitFor();
  return reply.innerText();
}

test.runIf(hasWindow)(
  'a bill spoken in Hindi with Space held is drafted, and a spoken haan saves it',
  SPOKEN,
  async () => {
    const place = shopPlace();
    const { window, voice, counter } = await openCounter(place);

    await plugIn(window, place, 'hi-bill-plain.wav');
    expect(await voice.hold('Space')).toMatch(/Total ₹170.*Confirm karo\?/);
    expect(await counter.lines()).toEqual([
      { item: 'Chawal', quantity: '2 kg', amount: '120.00' },
      { item: 'Cheeni', quantity: '1 kg', amount: '50.00' },
    ]);

    await plugIn(window, place, 'hi-haan.wav');
    await voice.hold('F9');
    expect(await counter.saved()).toMatch(/00001$/);
    await counter.paperReady();

    await plugIn(window, place, 'hi-payment.wav');
    expect(await voice.hold('button')).toMatch(/₹100/);
    expect(await paid(window)).toContain('baaki ₹70');
  },
);

test.runIf(hasWindow)(
  'a bill spoken in English with the button held is drafted, and a spoken yes saves it',
  SPOKEN,
  async () => {
    const place = shopPlace();
    const { window, voice, counter } = await openCounter(place);

    await plugIn(window, place, 'en-bill.wav');
    expect(await voice.hold('button')).toContain('₹170');

    await plugIn(window, place, 'en-yes.wav');
    await voice.tap();
    expect(await counter.saved()).toMatch(/00001$/);

    await plugIn(window, place, 'en-payment.wav');
    expect(await voice.tap()).toMatch(/₹100/);
    expect(await paid(window)).toContain('₹70');
  },
);
