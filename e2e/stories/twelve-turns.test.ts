import { expect, test } from 'vitest';

import { readBooks } from '../fixtures/books.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { twelveTurns } from '../fixtures/turns.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

const hasWindow = machine.electron !== '';

test.runIf(hasWindow).each(['hi-Latn', 'hi', 'en'] as const)(
  'a bill is talked through in twelve turns by typing, in %s',
  async (language) => {
    const place = shopPlace();
    const window = await openWindow(place);
    const counter = await new FirstStart(window.page).openCounter({ name: 'Asha Stores', language });
    const answers: string[] = [];
    for (const sentence of twelveTurns(language)) answers.push(await counter.say(sentence));
    expect(answers[6]).toMatch(/chawal 3|चावल 3/);
    expect(await counter.today()).not.toBe('₹0');
    await window.close();
    expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
  },
);
