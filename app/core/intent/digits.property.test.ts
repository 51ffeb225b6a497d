import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, testLexicon } from '../../testing/intent.ts';
import type { Arc, SlotValue } from './arcs.ts';
import { emailArcs } from './email.ts';
import { otpArcs } from './otp.ts';
import { phoneArcs } from './phone.ts';
import { type Scene, sceneOf } from './scene.ts';
import { compile } from './sentences.ts';

const sentences = compile(await compileAssets(INTENT_ASSETS));
const lexicon = testLexicon();
const numRuns = process.env.EXECORA_DEEP === undefined ? 500 : 100_000;

const scene = (text: string): Scene => sceneOf(text, sentences, lexicon, contextWhen(undefined));

/** What the whole text is, by the arc from its first token to its last. */
function whole(text: string, read: (scene: Scene, at: number) => Arc[]): SlotValue | undefined {
  const said = scene(text);
  const arcs = read(said, 0).filter((arc) => arc.end === said.tokens.length);
  return arcs.sort((a, b) => a.cost - b.cost)[0]?.value;
}

const NAMES = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  roman: ['shunya', 'ek', 'do', 'teen', 'chaar', 'paanch', 'chhe', 'saat', 'aath', 'nau'],
  hi: ['शून्य', 'एक', 'दो', 'तीन', 'चार', 'पाँच', 'छह', 'सात', 'आठ', 'नौ'],
} as const;
const wordOf = (digit: string, names: readonly string[]): string => names[Number(digit)] ?? '';

/** One of the ways in which people say digits. */
const spoken = (digits: string): fc.Arbitrary<string> =>
  fc
    .record({
      names: fc.constantFrom(...Object.values(NAMES)),
      way: fc.constantFrom('figures', 'words', 'groups', 'double', 'Devanagari figures'),
      cuts: fc.array(fc.integer({ min: 1, max: digits.length - 1 }), { maxLength: 3 }),
    })
    .map(({ names, way, cuts }) => {
      const words = [...digits].map((digit) => wordOf(digit, names)).join(' ');
      if (way === 'figures') return digits;
      if (way === 'words') return words;
      if (way === 'groups')
        return [...digits].map((digit, at) => (cuts.includes(at) ? ` ${digit}` : digit)).join('');
      if (way === 'double')
        return digits.replace(/(\d)\1/g, (pair) => ` double ${wordOf(pair[0] ?? '', names)} `);
      return [...digits].map((digit) => String.fromCharCode(0x0966 + Number(digit))).join('');
    });

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('telephone numbers', () => {
  const mobile = fc
    .tuple(fc.constantFrom('6', '7', '8', '9'), digitsOf(9))
    .map(([first, rest]) => first + rest);

  test('are read however the digits are said', () => {
    fc.assert(
      fc.property(
        mobile.chain((phone) =>
          fc.tuple(fc.constant(phone), spoken(phone), fc.constantFrom('', '+91 ', '+91-', '0')),
        ),
        ([phone, said, prefix]) => {
          expect(whole(`${prefix}${said}`, phoneArcs)).toEqual({ kind: 'phone', phone });
        },
      ),
      { numRuns },
    );
  });

  test.each([
    ['nine eight double five triple zero one two three', '9855000123'],
    ['ninety eight seventy six five four three two one zero', '9876543210'],
    ['नौ आठ सात छह पाँच चार तीन दो एक शून्य', '9876543210'],
    ['+91 98765-43210', '9876543210'],
    ['nine oh one two three four five six seven eight', '9012345678'],
  ])('%s', (text, phone) => expect(whole(text, phoneArcs)).toEqual({ kind: 'phone', phone }));

  test.each(['12345 67890', '98765 4321', '98765 432101', 'double five'])('%s is none', (text) =>
    expect(whole(text, phoneArcs)).toBeUndefined(),
  );
});

/** Codes that were mailed, without the PIN that may stand in for them. */
const codes = (said: Scene, at: number): Arc[] =>
  otpArcs(said, at).filter(({ symbol }) => symbol === '{otp}');

describe('one-time passwords', () => {
  test('are six digits however they are said', () => {
    fc.assert(
      fc.property(
        digitsOf(6).chain((otp) => fc.tuple(fc.constant(otp), spoken(otp))),
        ([otp, said]) => {
          expect(whole(said, otpArcs)).toEqual({ kind: 'otp', otp });
        },
      ),
      { numRuns },
    );
  });

  test.each([
    ['forty eight twenty nine thirteen', '482913'],
    ['अड़तालीस उनतीस तेरह', '482913'],
    ['double four do teen double nau', '442399'],
  ])('%s', (text, otp) => expect(whole(text, otpArcs)).toEqual({ kind: 'otp', otp }));

  test.each(['12345', '1234567', 'paanch sau'])('%s is none', (text) =>
    expect(whole(text, codes)).toBeUndefined(),
  );

  test('of four to eight digits are the PIN of an owner, where one is asked for', () => {
    for (const pin of ['2468', '12345678']) expect(whole(pin, otpArcs)).toEqual({ kind: 'otp', otp: pin });
    for (const none of ['246', '123456789']) expect(whole(none, otpArcs)).toBeUndefined();
  });
});

describe('email addresses', () => {
  const SIGNS = new Map([
    ['.', ['dot', 'डॉट']],
    ['_', ['underscore', 'अंडरस्कोर']],
    ['-', ['dash', 'hyphen']],
  ]);
  const part = fc.constantFrom('rahul', 'kavita', 'k', 'shop', 'guptaji', '99', 'kirana7', 'priya');
  const local = fc
    .tuple(part, fc.array(fc.tuple(fc.constantFrom('.', '_', '-'), part), { maxLength: 2 }))
    .map(([first, rest]) => first + rest.map(([sign, next]) => sign + next).join(''));
  const host = fc.constantFrom('gmail.com', 'yahoo.co.in', 'rediffmail.com', 'shop.in', 'outlook.com');
  const inWords = (written: string, way: number): string =>
    written.replace(/[._-]/g, (sign) => ` ${SIGNS.get(sign)?.[way]} `);

  test('are read as they are typed and as they are said', () => {
    fc.assert(
      fc.property(
        local,
        host,
        fc.constantFrom(0, 1),
        fc.constantFrom('@', ' at the rate ', ' at ', ' एट द रेट '),
        (name, at, way, sign) => {
          const email = `${name}@${at}`;
          const text = sign === '@' ? email : `${inWords(name, way)}${sign}${inWords(at, 0)}`;
          expect(whole(text, emailArcs)).toEqual({ kind: 'email', email });
        },
      ),
      { numRuns },
    );
  });

  test.each([
    ['Rahul.Sharma@Gmail.com', 'rahul.sharma@gmail.com'],
    ['rahul at the rate g mail dot com', 'rahul@gmail.com'],
    ['राहुल एट द रेट जीमेल डॉट कॉम', 'rahul@gmail.com'],
    ['rahul sharma at the rate gmail dot com', 'rahulsharma@gmail.com'],
    ['rahul double nine at gmail dot com', 'rahul99@gmail.com'],
    ['priya underscore 21 at the rate yahoo dot co dot in', 'priya_21@yahoo.co.in'],
  ])('%s', (text, email) => expect(whole(text, emailArcs)).toEqual({ kind: 'email', email }));

  test.each(['rahul at the shop', 'kal at 5 dot', 'gmail dot com', '@gmail.com', 'rahul@'])(
    '%s is none',
    (text) => expect(whole(text, emailArcs)).toBeUndefined(),
  );
});
