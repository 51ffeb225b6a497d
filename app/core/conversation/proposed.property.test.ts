import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entities, INTENTS, type Meaning } from '../intent/types.ts';
import { decide } from './decide.ts';
import { type Conversation, type Decision, NEW_CONVERSATION } from './state.ts';

const person = (id: string | null) => ({ name: 'Rahul', id, heard: 'rahul', score: 1 });
const customer = fc.constantFrom<NonNullable<Entities['customer']>>(
  { ...person('r1'), rivals: [] },
  { ...person(null), rivals: [] },
  { ...person('r1'), rivals: [{ id: 'r2', name: 'Rahul Gupta', score: 0.9 }] },
);
const dal = { product: 'Dal', heard: 'dal', score: 1, quantity: 2, unit: null };
const items = fc.constantFrom<NonNullable<Entities['items']>>(
  [],
  [{ ...dal, productId: 'p1' }],
  [{ ...dal, productId: null, rivals: [{ id: 'p1', name: 'Toor Dal', score: 1 }] }],
);
const said = fc.record<Entities>(
  {
    customer,
    items,
    product: fc.constant('Dal'),
    productId: fc.constant('p1'),
    amount: fc.constant(50),
    name: fc.constant('Zubin'),
    answer: fc.constantFrom('yes' as const, 1),
    save: fc.constant(true),
  },
  { requiredKeys: [] },
);
const meaning = fc.record({
  intent: fc.constantFrom(...INTENTS),
  confidence: fc.constant(0.6),
  entities: said,
  spans: fc.constant([]),
});
const draft = { lines: [{ productId: 'p1', name: 'Dal' }], lineInMind: 'p1', inMind: true };
const view = fc.constantFrom({ draft: null }, { draft });

const onlyTells = (decision: Decision): boolean =>
  decision.kind !== 'act' || ['balance', 'summary'].includes(decision.command.do);
const leftBy = (decision: Decision): Conversation => ({
  ...NEW_CONVERSATION,
  activeCustomer: { id: 'r1', name: 'Rahul' },
  question: decision.kind === 'ask' ? decision.question : null,
});
const proposed = (thought: Meaning): Meaning => ({ ...thought, proposed: true });

describe('what a model outside thought', () => {
  it('never writes anything, whatever waits and whatever it says', () => {
    fc.assert(
      fc.property(meaning, meaning, view, (before, thought, seen) => {
        const state = leftBy(decide(leftBy({ kind: 'excuse', excuse: { because: 'empty' } }), before, seen));
        expect(onlyTells(decide(state, proposed(thought), seen))).toBe(true);
      }),
    );
  });

  it('is still asked about when it is known whom and what it is about', () => {
    fc.assert(
      fc.property(meaning, said, view, (thought, answer, seen) => {
        const asked = decide(
          leftBy({ kind: 'excuse', excuse: { because: 'empty' } }),
          proposed(thought),
          seen,
        );
        fc.pre(asked.kind === 'ask' && asked.question.what !== 'confirm');
        const reply: Meaning = { intent: 'ANSWER', confidence: 1, entities: answer, spans: [] };
        const next = decide(leftBy(asked), reply, seen);
        expect(onlyTells(next)).toBe(true);
      }),
    );
  });
});
