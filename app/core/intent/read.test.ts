import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { traceSaying } from '../../testing/trace.ts';
import { createReader } from './read.ts';
import { soundKey } from './sound.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const lexicon = testLexicon();
const recogniser = createRecogniser(data, lexicon);
const reader = createReader(data, lexicon);
const ACCEPTED = 0.25;

function meaningOf(heard: readonly string[], when: 'draft' | undefined) {
  const [best] = reader.read(heard, contextWhen(when));
  return {
    distance: best?.distance,
    means: shortForm(recogniser.understand(best?.text ?? '', contextWhen(when))),
  };
}

describe('speech as an engine wrote it down', () => {
  test.each([
    [
      ['Rahul ka bill banao do kilo chaval aur ek kilo chini.'],
      { intent: 'CREATE_INVOICE', customer: 'Rahul', items: ['2 kg Chawal', '1 kg Cheeni'] },
    ],
    [
      ['Sa hu la ka bill banao do kilo chawal aur ayak ki lo chini.'],
      { intent: 'CREATE_INVOICE', customer: 'Rahul', items: ['2 kg Chawal', '1 kg Cheeni'] },
    ],
    [['Rahul ka kitha ma ki hai. Rahul ka kitha ma ki hai.'], { intent: 'CHECK_BALANCE', customer: 'Rahul' }],
    [['Kala ki bi kri batao.'], { intent: 'DAILY_SUMMARY', date: '2026-11-24' }],
    [
      ['Mohan se din sopp chasrupaye mile.'],
      { intent: 'RECORD_PAYMENT', customer: 'Mohan Lal', amount: 350 },
    ],
    [['Suresh ka hisaab batao'], { intent: 'CHECK_BALANCE', customer: 'Suresh Kumar' }],
    [['rahul paid 500 rupees'], { intent: 'RECORD_PAYMENT', customer: 'Rahul', amount: 500 }],
  ])('%s', (heard, means) => {
    const read = meaningOf(heard, 'draft');
    expect(read.means).toEqual([means]);
    expect(read.distance).toBeLessThanOrEqual(ACCEPTED);
  });

  test('two transcripts that err differently are read together', () => {
    const heard = ['Ik pakkeh namak aur din sabun joro.', 'Ek packet namak or teen sabun jodo'];
    expect(meaningOf(heard, 'draft').means).toEqual([
      { intent: 'ADD_ITEM', items: ['1 packet Namak', '3 Sabun'] },
    ]);
  });

  test('names that sound near are among the readings', () => {
    const texts = reader
      .read(['Ragesh ne do so rupaye diye'], contextWhen(undefined))
      .map((each) => each.text);
    for (const name of ['rakesh', 'rajesh']) expect(texts.some((text) => text.startsWith(name))).toBe(true);
  });

  test('"haan" is read only while a draft waits', () => {
    expect(reader.read(['haan'], contextWhen('draft'))[0]?.text).toBe('haan');
    expect(reader.read(['haan'], contextWhen(undefined)).some((each) => each.text === 'haan')).toBe(false);
  });

  test('a customer added a moment ago is heard', () => {
    const fresh = testLexicon();
    const live = createReader(data, fresh);
    fresh.customers.add({ id: 'new', name: 'Zubin', forms: [] });
    expect(live.read(['zubin ka hisab batao'], contextWhen(undefined))[0]?.text).toMatch(/^zubin/);
  });

  test('talk that is no command is far from every sentence', () => {
    const talk = [
      'our team won the cricket match yesterday',
      'bachche school kab jayenge',
      'maataji mandir gayi hain',
      'gaadi kahan khadi ki hai',
    ];
    for (const text of talk)
      expect(reader.read([text, text], contextWhen('draft'))[0]?.distance ?? 1).toBeGreaterThan(ACCEPTED);
  });

  test.each(['Rahul ne 100 nahi diya', 'राहुल ने सौ नहीं दिए'])(
    '"%s" is read as nothing that leaves its weighty word out',
    (text) => {
      expect(reader.read([text], contextWhen('draft'))[0]?.distance ?? 1).toBeGreaterThan(ACCEPTED);
    },
  );

  test('readings are at most twenty, distinct, nearest first', () => {
    const readings = reader.read(
      ['rahul ka bill banao do chawal', 'rahul ka bil banav do chaval'],
      contextWhen(undefined),
    );
    const distances = readings.map((each) => each.distance);
    expect(readings.length).toBeLessThanOrEqual(20);
    expect(new Set(readings.map((each) => each.text)).size).toBe(readings.length);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('nothing heard is nothing read', () =>
    expect(reader.read(['', '...'], contextWhen('draft'))).toEqual([]));
});

describe('what of a reading is a name or goods', () => {
  test.each([
    ['sa hu la kabil banao do chaval', ['{customer} rahul', '{item} do chawal']],
    ['Mohan se din sopp chasrupaye mile.', ['{customer} mohan', '{amount} teen sau pachas rupaye']],
    ['yes', []],
  ])('%s', (heard, slots) => {
    const [best] = reader.read([heard], contextWhen('draft'));
    const found = best?.spans.map(({ start, end, slot }) => `${slot} ${best.text.slice(start, end)}`);
    expect(found).toEqual(slots);
  });
});

describe('a trace of the sound', () => {
  const garbled = ['sa hu la kabil bana wo'];
  const read = (key: string) => reader.read(garbled, contextWhen(undefined), traceSaying(key));

  test('is heard where the transcript was lost', () => {
    const [best] = read(soundKey('rahul ka bill banao do kilo chawal'));
    expect(best?.text).toBe('rahul ka bill banao do kilo chawal');
    expect(best?.unlikely).toBeLessThan(0.01);
  });

  test('tells which reading its sounds are likelier of', () => {
    const readings = read(soundKey('rakesh ka bill banao'));
    const against = (name: string) =>
      readings.find(({ text }) => text === `${name} ka bill banao`)?.unlikely ?? 1;
    expect(against('rakesh')).toBeLessThan(against('rahul'));
  });

  test('weighs the transcript as it stands like any reading', () => {
    const written = read(soundKey('rahul ka bill banao')).filter(({ asWritten }) => asWritten);
    expect(written).toMatchObject([{ text: 'sa hu la kabil bana wo', unlikely: expect.any(Number) }]);
    expect(reader.read(garbled, contextWhen(undefined)).some(({ asWritten }) => asWritten)).toBe(false);
  });

  test('that says nothing is no transcript', () =>
    expect(read('').map(({ text }) => text)).toContain('rahul ka bill banao'));
});

describe('a name that was misheard before', () => {
  const SAID = ['Lohra ka bill banao do kilo chamla'];
  const taught = (sounds: Readonly<Record<string, readonly string[]>>) => {
    const shop = testLexicon();
    for (const index of [shop.customers, shop.products])
      for (const known of [...index.all()])
        if (sounds[known.name]) index.add({ ...known, sounds: sounds[known.name] ?? [] });
    const [best] = createReader(data, shop).read(SAID, contextWhen(undefined));
    return {
      distance: best?.distance ?? 1,
      means: shortForm(recogniser.understand(best?.text ?? '', contextWhen(undefined))),
    };
  };
  const bill = [{ intent: 'CREATE_INVOICE', customer: 'Rahul', items: ['2 kg Chawal'] }];

  test('is read by the sounds that were put right, under its own name', () => {
    expect(taught({}).means).not.toEqual(bill);
    const { means, distance } = taught({ Rahul: ['lohra'], Chawal: ['camla'] });
    expect(means).toEqual(bill);
    expect(distance).toBeLessThan(0.07);
  });

  test('is among the readings though somebody else is called what it sounds like', () => {
    const shop = testLexicon();
    const [kavita] = shop.customers.exact(['kavita']);
    if (kavita) shop.customers.add({ ...kavita.known, sounds: ['rahul'] });
    const readings = createReader(data, shop).read(['rahul ka hisaab'], contextWhen(undefined));
    const texts = readings.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['rahul ka hisaab', 'kavita ka hisaab']));
  });

  test('is as near as ever to what is heard right', () => {
    const shop = testLexicon();
    for (const known of [...shop.customers.all()]) shop.customers.add({ ...known, sounds: ['lohra'] });
    const text = ['rahul ka bill banao'];
    const usual = reader.read(text, contextWhen(undefined))[0];
    expect(createReader(data, shop).read(text, contextWhen(undefined))[0]).toEqual(usual);
  });
});
