import fc from 'fast-check';

const bill = fc.record({
  do: fc.constant('bill' as const),
  /** 3 is a walk-in. */
  who: fc.nat(3),
  goods: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4000 })), { minLength: 1, maxLength: 4 }),
  gst: fc.boolean(),
  discount: fc.option(fc.nat(30_000)),
  pay: fc.constantFrom('none', 'upi', 'counted', 'split'),
  money: fc.integer({ min: 1, max: 60_000 }),
  estimate: fc.boolean(),
});
const pay = fc.record({
  do: fc.constant('pay' as const),
  who: fc.nat(2),
  money: fc.integer({ min: 1, max: 50_000 }),
});
const cancel = fc.record({ do: fc.constant('cancel' as const), which: fc.nat(), correct: fc.boolean() });
const writeOff = fc.record({
  do: fc.constant('writeOff' as const),
  who: fc.nat(2),
  money: fc.integer({ min: 1, max: 30_000 }),
});
const merge = fc.record({ do: fc.constant('merge' as const), who: fc.nat(2), into: fc.nat(2) });
const back = fc.record({
  do: fc.constant('return' as const),
  which: fc.nat(),
  shares: fc.option(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 2 })),
  restock: fc.boolean(),
  mode: fc.constantFrom('cash', 'upi', 'khata'),
});
const sleep = fc.record({ do: fc.constant('sleep' as const) });
/** Something a shopkeeper does, and how often it is sent. */
export const action = fc.record({
  what: fc.oneof(
    { arbitrary: bill, weight: 6 },
    { arbitrary: pay, weight: 3 },
    { arbitrary: back, weight: 4 },
    { arbitrary: cancel, weight: 2 },
    { arbitrary: writeOff, weight: 2 },
    { arbitrary: merge, weight: 1 },
    { arbitrary: sleep, weight: 1 },
  ),
  /** Sent so often: a double click, a retry, a lost answer. */
  times: fc.integer({ min: 1, max: 5 }),
});
export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;
/** One kind of it. */
export type What<K extends Action['what']['do']> = Extract<Action['what'], { do: K }>;
