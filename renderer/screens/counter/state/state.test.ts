import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftLine } from '../../../../app/contract/draft.ts';
import type { Asks, TalkSpan, Turn } from '../../../../app/contract/talk.ts';
import { paise } from '../../../../app/core/units.ts';
import { BAR_START, type BarEvent, barReducer } from './bar.ts';
import { balanceAfter, billRows, gstMemo, saveButton } from './bill.ts';
import { asksToSave, moodOf, openQuestion, pickable, restOf, waitingBill, waitsForCustomer } from './face.ts';
import { cutAtSpans } from './spans.ts';
import { latestDraft, tabsOf } from './tabs.ts';

const ID = '0198a0b0-0000-7000-8000-000000000001';
const zero = paise(0);

const line = (more: Partial<DraftLine> = {}): DraftLine => ({
  id: ID,
  product: 'Chawal',
  productHi: 'चावल',
  productId: ID,
  quantity: '2',
  unit: 'kg',
  unitPricePaise: paise(6000),
  gstRate: '0',
  cessRate: '0',
  taxInside: false,
  hsn: '1006',
  taxablePaise: paise(12_000),
  cgstPaise: zero,
  sgstPaise: zero,
  igstPaise: zero,
  cessPaise: zero,
  totalPaise: paise(12_000),
  newProduct: false,
  source: 'voice',
  ...more,
});

const draft = (more: Partial<Draft> = {}): Draft => ({
  id: ID,
  version: 1,
  customer: null,
  withGst: false,
  supply: 'INTRASTATE',
  payment: 'cash',
  lines: [line()],
  subtotalPaise: paise(12_000),
  discountPaise: zero,
  taxPaise: zero,
  roundOffPaise: zero,
  totalPaise: paise(12_000),
  canUndo: false,
  canRedo: false,
  updatedAt: '2026-11-25T10:00:00+05:30',
  ...more,
});

const turn = (more: Partial<Turn> = {}): Turn => ({
  id: ID,
  text: 'Rahul ka bill banao',
  intent: 'CREATE_INVOICE',
  confidence: 1,
  entities: {},
  spans: [],
  also: [],
  reply: { text: 'Confirm karo?', language: 'hi-Latn' },
  spoken: null,
  suggestions: [],
  figures: [],
  asks: null,
  draft: null,
  waits: null,
  document: null,
  invoice: null,
  error: null,
  ms: {},
  ...more,
});

const ask = (what: Asks['what'], labels: readonly string[] = [], saves = false): Asks => ({
  what,
  saves,
  choices: labels.map((label) => ({ label, value: label, note: null })),
});

const span = (start: number, end: number): TalkSpan => ({ start, end, kind: 'item', line: 1, unsure: false });
const play = (events: readonly BarEvent[]) => events.reduce(barReducer, BAR_START);
const think = (id: string): BarEvent => ({ kind: 'think', id, now: 1000, words: 'haan', by: 'typed' });

describe('the heard sentence', () => {
  it('is whole again when its pieces are joined, whatever the spans', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b))),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), spans, (text, found) => {
        expect(
          cutAtSpans(text, found)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
  it('keeps a matra with its letter', () => {
    const text = 'दो चीनी';
    // The span ends inside "नी".
    const pieces = cutAtSpans(text, [span(3, 6)]);
    expect(pieces.map((piece) => piece.text)).toEqual(['दो ', 'चीनी']);
  });
  it('shows a word once when two spans claim it', () => {
    expect(cutAtSpans('2 chawal', [span(0, 8), span(2, 8)])).toHaveLength(1);
  });
});

describe('the voice bar', () => {
  it('goes from the key to the answer and says how long it took', () => {
    const { bar } = play([
      { kind: 'listen', id: 'a', now: 0, oneSentence: false },
      { kind: 'words', id: 'a', text: 'rahul' },
      { kind: 'think', id: 'a', now: 2000, words: 'rahul', by: 'voice' },
      { kind: 'answer', id: 'a', now: 2940, turn: turn() },
    ]);
    expect(bar).toMatchObject({ kind: 'answer', by: 'voice', seconds: 0.9 });
  });
  it('ignores the answer to a sentence that was cancelled', () => {
    expect(
      play([think('a'), { kind: 'rest' }, { kind: 'answer', id: 'a', now: 2, turn: turn() }]).bar.kind,
    ).toBe('idle');
  });
  it('ignores an answer that was overtaken by a newer sentence', () => {
    const { bar } = play([think('a'), think('b'), { kind: 'answer', id: 'a', now: 2, turn: turn() }]);
    expect(bar).toMatchObject({ kind: 'thinking', id: 'b' });
  });
  it('keeps an open question with its tab and gives it back', () => {
    const asked = turn({ asks: ask('customer', ['Rahul Sharma', 'Rahul Gupta']) });
    const away = [
      think('a'),
      { kind: 'answer', id: 'a', now: 2, turn: asked },
      { kind: 'tab', from: 'd1', to: 'd2' },
    ] as const;
    expect(play(away).bar.kind).toBe('idle');
    expect(play([...away, { kind: 'tab', from: 'd2', to: 'd1' }]).bar).toMatchObject({
      kind: 'answer',
      turn: asked,
    });
  });
  it('says that nothing was heard only to the recording that is waited for', () => {
    const nothing = { kind: 'silence', level: -70, tooShort: false } as const;
    expect(play([think('a'), { ...nothing, id: 'a' }]).bar).toMatchObject({ kind: 'silence', level: -70 });
    expect(play([think('a'), { ...nothing, id: 'x' }]).bar.kind).toBe('thinking');
  });
});

describe('an answer', () => {
  it('is read by what it asks', () => {
    expect(moodOf(turn({ asks: ask('confirm') }))).toBe('confirm');
    expect(moodOf(turn({ asks: ask('customer', ['Rahul Sharma']) }))).toBe('choose');
    expect(moodOf(turn({ asks: ask('quantity') }))).toBe('ask');
    expect(moodOf(turn({ intent: 'UNKNOWN' }))).toBe('not');
    expect(moodOf(turn({ intent: 'CHECK_BALANCE' }))).toBe('done');
    expect(moodOf(turn({ error: { code: 'disk_full', message: '', detail: null, errorId: null } }))).toBe(
      'refused',
    );
  });
  it('makes Enter save only when the question is about the bill', () => {
    expect(asksToSave(turn({ asks: ask('confirm', [], true), draft: draft() }))).toBe(true);
    expect(asksToSave(turn({ asks: ask('confirm'), draft: draft(), intent: 'ANSWER' }))).toBe(false);
    expect(asksToSave(turn({ asks: ask('confirm', [], true) }))).toBe(false);
  });
  it('offers its choices and suggestions to the digits', () => {
    const answer = (of: Turn) => ({ kind: 'answer', turn: of, by: 'typed', seconds: 0 }) as const;
    const choosing = answer(turn({ asks: ask('customer', ['Rahul Sharma', 'Rahul Gupta']) }));
    expect(pickable(choosing)).toEqual(['1', '2']);
    expect(waitsForCustomer(choosing)).toBe(true);
    expect(pickable(answer(turn({ intent: 'UNKNOWN', suggestions: ['4 Anda'] })))).toEqual(['4 Anda']);
    expect(openQuestion(answer(turn()))).toBeNull();
  });
});

describe('the bill that waits for a name', () => {
  const waits = draft({ id: 'w' });
  const asking = (before: Draft | null) =>
    ({
      kind: 'answer',
      turn: turn({ asks: ask('customer', ['Rahul Sharma', 'Rahul Gupta']), waits, draft: before }),
      by: 'voice',
      seconds: 0,
    }) as const;
  it('is shown beside the draft it was asked at, or none', () => {
    expect(waitingBill(asking(null), null)).toBe(waits);
    expect(waitingBill(asking(draft({ id: 'a' })), draft({ id: 'a' }))).toBe(waits);
  });
  it('makes room for what is scanned or tapped meanwhile', () => {
    expect(waitingBill(asking(null), draft({ id: 'a' }))).toBeNull();
    expect(waitingBill(asking(draft({ id: 'a' })), draft({ id: 'a', version: 9 }))).toBeNull();
  });
  it('is none without a question', () => {
    expect(waitingBill({ kind: 'answer', turn: turn({ waits }), by: 'voice', seconds: 0 }, null)).toBeNull();
    expect(waitingBill({ kind: 'idle' }, null)).toBeNull();
  });
});

describe('the resting bar', () => {
  const speech = (state: 'absent' | 'loading' | 'ready' | 'failed') => ({
    state,
    progress: 0,
    error: null,
    model: null,
  });
  it('names the one thing that is in the way', () => {
    expect(restOf('ready', speech('ready'))).toBe('ready');
    expect(restOf('off', speech('ready'))).toBe('ready');
    expect(restOf('denied', speech('ready'))).toBe('micOff');
    expect(restOf('ready', speech('loading'))).toBe('loading');
    expect(restOf('ready', speech('absent'))).toBe('loading');
    expect(restOf('denied', speech('failed'))).toBe('noModel');
  });
});

describe('tabs', () => {
  const two = [draft({ id: 'a' }), draft({ id: 'b', updatedAt: '2026-11-25T11:00:00+05:30' })];
  it('open with the draft that was touched last', () => {
    expect(latestDraft(two)?.id).toBe('b');
    expect(latestDraft([])).toBeNull();
  });
  it('show a fresh bill when no draft is chosen, and none beside a chosen one', () => {
    expect(tabsOf([], null, null).map((tab) => tab.key)).toEqual(['fresh']);
    expect(tabsOf(two, 'a', null).map((tab) => [tab.key, tab.selected])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(tabsOf(two, null, null).at(-1)).toMatchObject({ key: 'fresh', selected: true });
  });
});

describe('the rows above the total', () => {
  it('add up to the total', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 });
    const anyLine = fc.record({
      taxInside: fc.boolean(),
      cgstPaise: money,
      sgstPaise: money,
      cessPaise: money,
    });
    fc.assert(
      fc.property(
        fc.array(anyLine),
        money,
        money,
        fc.integer({ min: -50, max: 50 }),
        (lines, total, discount, round) => {
          const bill = draft({
            lines: lines.map((l) =>
              line({
                taxInside: l.taxInside,
                cgstPaise: paise(l.cgstPaise),
                sgstPaise: paise(l.sgstPaise),
                cessPaise: paise(l.cessPaise),
              }),
            ),
            totalPaise: paise(total),
            discountPaise: paise(discount),
            roundOffPaise: paise(round),
          });
          const rows = billRows(bill);
          expect(
            rows.itemsPaise - rows.discountPaise + rows.gstAddedPaise + rows.cessPaise + rows.roundOffPaise,
          ).toBe(total);
        },
      ),
    );
  });
  it('leave tax inside the price to the memo', () => {
    const packet = line({
      taxInside: true,
      gstRate: '5',
      cgstPaise: paise(25),
      sgstPaise: paise(25),
      taxablePaise: paise(1000),
      totalPaise: paise(1050),
    });
    expect(billRows(draft({ lines: [packet], totalPaise: paise(1050) }))).toMatchObject({
      itemsPaise: 1050,
      gstAddedPaise: 0,
    });
    expect(gstMemo([packet, packet])).toMatchObject({
      taxPaise: 100,
      rates: [{ rate: '5', taxablePaise: 2000, taxPaise: 100 }],
    });
  });
});

describe('the save button', () => {
  const base = { draft: draft(), saving: false, failed: false, waitsForCustomer: false };
  it('says what it will do and is off when there is nothing to do', () => {
    expect(saveButton(base)).toEqual({ says: 'saveAs', enabled: true });
    expect(saveButton({ ...base, draft: draft({ lines: [] }) }).enabled).toBe(false);
    expect(saveButton({ ...base, waitsForCustomer: true })).toEqual({ says: 'pick', enabled: false });
    expect(saveButton({ ...base, failed: true })).toEqual({ says: 'retry', enabled: true });
    expect(saveButton({ ...base, saving: true, failed: true }).says).toBe('saving');
  });
});

describe('the balance after the bill', () => {
  it('rises only by udhaar', () => {
    expect(balanceAfter(paise(124_000), paise(17_000), 'udhaar')).toBe(141_000);
    expect(balanceAfter(paise(124_000), paise(17_000), 'upi')).toBe(124_000);
  });
});
