import { describe, expect, test } from 'vitest';
import { languageField } from '../../app/contract/fields.ts';
import type { Settings } from '../../app/contract/shop.ts';
import { twelveTurns } from '../../app/testing/intent.ts';
import { readBooks } from '../fixtures/books.ts';
import { machine } from '../fixtures/machine.ts';
import { shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import type { Counter, ShownLine } from '../pages/counter.ts';
import { FirstStart } from '../pages/first-start.ts';

type Language = Settings['language'];

/** What the screen says in one language. */
interface Words {
  readonly rice: string;
  readonly sugar: string;
  readonly salt: string;
  readonly kilo: string;
  readonly withGst: string;
  /** The answer to each turn. */
  readonly replies: readonly RegExp[];
  /** The green button after the last turn, which switched the language. */
  readonly save: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'hi-Latn': {
    rice: 'Chawal',
    sugar: 'Cheeni',
    salt: 'Namak',
    kilo: 'kg',
    withGst: 'GST ke saath',
    replies: [
      /chawal 2 kilo, cheeni 1 kilo\. Total ₹170, udhaar mein\. Confirm karo\?/,
      /namak 1 kilo\. Total ₹198/,
      /chawal 2 kilo, namak 1 kilo\. Total ₹148/,
      /chawal 3 kilo, namak 1 kilo\. Total ₹208/,
      /Total ₹208, GST ₹0/,
      /Sita Devi ka baaki ₹250/,
      /chawal 3 kilo, namak 1 kilo\. Total ₹208.*Confirm karo\?/,
      /Bill save ho gaya.*Rahul Sharma ka baaki ₹208/,
      /₹50 mile\. Rahul Sharma ka baaki ₹158/,
      /Rahul Sharma ko kal shaam 6 baje/,
      /1 bill, bikri ₹208\. Paisa mila ₹50\. Kul baaki ₹1,943/,
      /English from here/,
    ],
    save: 'Save bill',
  },
  hi: {
    rice: 'चावल',
    sugar: 'चीनी',
    salt: 'नमक',
    kilo: 'किलो',
    withGst: 'GST के साथ',
    replies: [
      /चावल 2 किलो, चीनी 1 किलो। कुल ₹170, उधार में। पक्का करूँ\?/,
      /नमक 1 किलो। कुल ₹198/,
      /चावल 2 किलो, नमक 1 किलो। कुल ₹148/,
      /चावल 3 किलो, नमक 1 किलो। कुल ₹208/,
      /कुल ₹208, GST ₹0/,
      /Sita Devi का बाकी ₹250/,
      /चावल 3 किलो, नमक 1 किलो। कुल ₹208.*पक्का करूँ\?/,
      /बिल सेव हो गया.*का बाकी ₹208/,
      /से ₹50 मिले। .*का बाकी ₹158/,
      /को कल शाम 6 बजे/,
      /1 बिल, बिक्री ₹208। पैसा मिला ₹50। कुल बाकी ₹1,943/,
      /English from here/,
    ],
    save: 'Save bill',
  },
  en: {
    rice: 'Chawal',
    sugar: 'Cheeni',
    salt: 'Namak',
    kilo: 'kg',
    withGst: 'With GST',
    replies: [
      /chawal 2 kg, cheeni 1 kg\. Total ₹170, on credit\. Shall I save it\?/,
      /namak 1 kg\. Total ₹198/,
      /chawal 2 kg, namak 1 kg\. Total ₹148/,
      /chawal 3 kg, namak 1 kg\. Total ₹208/,
      /Total ₹208, GST ₹0/,
      /Sita Devi owes ₹250/,
      /chawal 3 kg, namak 1 kg\. Total ₹208.*Shall I save it\?/,
      /Bill saved.*Rahul Sharma owes ₹208/,
      /₹50 received from Rahul Sharma\. Rahul Sharma owes ₹158/,
      /remind Rahul Sharma tomorrow at 6 in the evening/,
      /1 bill, sales ₹208\. Received ₹50\. Owed in all ₹1,943/,
      /अब हिंदी में/,
    ],
    save: 'बिल सेव करें',
  },
};

/** The bill on the screen after each turn, until it is saved. */
function billsOf({ rice, sugar, salt, kilo }: Words): readonly { lines: ShownLine[]; total: string }[] {
  const two = { item: rice, quantity: `2 ${kilo}`, amount: '120.00' };
  const three = { item: rice, quantity: `3 ${kilo}`, amount: '180.00' };
  const sweet = { item: sugar, quantity: `1 ${kilo}`, amount: '50.00' };
  const salted = { item: salt, quantity: `1 ${kilo}`, amount: '28.00' };
  const whole = { lines: [three, salted], total: '₹208' };
  return [
    { lines: [two, sweet], total: '₹170' },
    { lines: [two, sweet, salted], total: '₹198' },
    { lines: [two, salted], total: '₹148' },
    ...[whole, whole, whole, whole],
  ];
}

/** Says one turn and looks at the answer. */
async function turn(counter: Counter, language: Language, at: number): Promise<void> {
  const sentence = twelveTurns()[language][at]?.say ?? '';
  expect(await counter.say(sentence), sentence).toMatch(WORDS[language].replies[at] ?? '');
}

/** The turns until the bill is read back, looking at the bill after each. */
async function makeBill(counter: Counter, language: Language): Promise<void> {
  for (const [at, { lines, total }] of billsOf(WORDS[language]).entries()) {
    await turn(counter, language, at);
    await expect.poll(() => counter.lines(), { message: `turn ${at + 1}` }).toEqual(lines);
    expect(await counter.total()).toBe(total);
  }
  expect(await counter.rail()).toMatch(new RegExp(`Rahul[^]*${WORDS[language].withGst}`));
}

describe.runIf(machine.electron !== '')('a bill of twelve turns', () => {
  test.each(languageField.options)(
    'is typed in %s, and each answer and the bill stand on the screen',
    async (language) => {
      const place = shopPlace();
      const window = await openWindow(place);
      const counter = await new FirstStart(window.page).openCounter({ language });
      await counter.say('naya grahak Sita Devi');
      await counter.say('Sita Devi ke khate mein 250 likho');
      await makeBill(counter, language);
      await turn(counter, language, 7);
      expect(await counter.saved()).toMatch(/00001$/);
      await expect.poll(() => counter.today()).toBe('₹208');
      for (const at of [8, 9, 10, 11]) {
        await turn(counter, language, at);
        expect(await counter.lines()).toEqual([]);
      }
      await expect.poll(() => window.page.getByTestId('save').innerText()).toContain(WORDS[language].save);
      await window.close();
      expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
    },
  );
});
