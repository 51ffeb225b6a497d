import fc from 'fast-check';

/** Stands for an id that lives in the shop; the test puts a real one in its place. */
export interface IdPlace {
  readonly $id: number;
}

export interface HostileMessage {
  readonly path: string;
  readonly input: unknown;
}

const idPlace = fc.nat().map(($id): IdPlace => ({ $id }));
const words = fc.oneof(
  fc.constantFrom(
    'haan',
    'nahi',
    'Rahul ka bill banao, do chawal ek cheeni',
    'Rahul ne 100 diya',
    'Mohan ko 500 udhaar',
    'GST lagao',
    '99999999 chawal',
    'chawal hatao',
    'aaj ka summary',
    'speak english',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 12_000 }),
  fc.constantFrom(
    '%',
    '_%',
    "'; DROP TABLE journal; --",
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '=1+1',
    '{{7*7}}',
  ),
);
const paise = fc.oneof(
  fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
  fc.integer({ min: 1, max: 100_000 }),
  fc.constantFrom(0, -0, 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10_000_000_001),
);
const quantity = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
  fc.constantFrom('0', '0.001', '1.5', '2', '9999999.999', '1e5', '-1', '१', '1.2345', ''),
);
const day = fc.oneof(fc.constantFrom('2026-11-25', '0000-00-00', '9999-99-99', '2026-02-30'), words);
const edit = fc.oneof(
  fc.record(
    { kind: fc.constant('addProduct'), productId: idPlace, quantity },
    { requiredKeys: ['kind', 'productId'] },
  ),
  fc.record(
    { kind: fc.constant('addNew'), name: words, unitPricePaise: paise },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({ kind: fc.constant('setQuantity'), lineId: idPlace, quantity }),
  fc.record({ kind: fc.constant('setPrice'), lineId: idPlace, unitPricePaise: paise }),
  fc.record({ kind: fc.constant('removeLine'), lineId: idPlace }),
  fc.record({ kind: fc.constant('setCustomer'), customerId: fc.option(idPlace) }),
  fc.record({ kind: fc.constant('newCustomer'), name: words }),
  fc.record({ kind: fc.constant('setGst'), withGst: fc.boolean() }),
  fc.record({
    kind: fc.constant('setPayment'),
    payment: fc.constantFrom('cash', 'upi', 'card', 'udhaar', 'gold'),
  }),
  fc.record({ kind: fc.constantFrom('undo', 'redo', 'burn') }),
);
const flag = fc.boolean();
const version = fc.integer({ min: 0, max: 12 });
const limit = fc.integer({ min: -1, max: 300 });

/** What each field looks like when it is meant well, or nearly. */
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: idPlace,
  draftId: idPlace,
  customerId: idPlace,
  conversationId: fc.constantFrom('counter', 'other', '../x', ''),
  protocol: fc.constantFrom(1, 2, -1, 1.5),
  text: words,
  name: words,
  phone: fc.constantFrom('9876543210', '12', null),
  stateCode: fc.constantFrom('09', '99', 'x'),
  language: fc.constantFrom('hi', 'en', 'hi-Latn', 'fr'),
  theme: fc.constantFrom('dark', 'pink'),
  roundToRupee: flag,
  sounds: flag,
  sample: flag,
  evenIfAlike: flag,
  advance: flag,
  openingPaise: paise,
  amountPaise: paise,
  mode: fc.constantFrom('cash', 'upi', 'card', 'udhaar'),
  version,
  limit,
  date: day,
  day,
  samples: fc.constantFrom('', 'AAAA', 'AQID', '####', 'A'.repeat(60_000)),
  edit,
};

/** Every operation of the contract with the fields of its input. */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  hello: ['protocol'],
  events: [],
  'shop.open': ['id', 'name', 'stateCode', 'language', 'sample'],
  'shop.get': [],
  'shop.settings': ['language', 'theme', 'roundToRupee', 'sounds'],
  'talk.say': ['id', 'text', 'conversationId', 'draftId'],
  'speech.status': [],
  'speech.begin': ['id', 'conversationId', 'draftId'],
  'speech.feed': ['id', 'samples'],
  'speech.finish': ['id'],
  'speech.abort': ['id'],
  'drafts.list': [],
  'drafts.open': ['id'],
  'drafts.edit': ['draftId', 'version', 'edit'],
  'drafts.close': ['draftId'],
  'drafts.reopen': ['draftId'],
  'invoices.confirm': ['draftId', 'version'],
  'invoices.get': ['id'],
  'invoices.list': ['day', 'limit'],
  'invoices.pdf': ['id'],
  'customers.find': ['text', 'limit'],
  'customers.create': ['id', 'name', 'phone', 'openingPaise', 'evenIfAlike'],
  'customers.get': ['id'],
  'customers.khata': ['id', 'limit'],
  'products.find': ['text', 'limit'],
  'products.quick': ['customerId', 'limit'],
  'money.pay': ['id', 'customerId', 'amountPaise', 'mode', 'advance'],
  'money.credit': ['id', 'customerId', 'amountPaise'],
  'day.summary': ['date'],
  'jobs.list': [],
  'jobs.retry': ['id'],
};

const nonsense = fc.oneof(fc.anything(), fc.constant({ ['__proto__']: { admin: true } }));

function inputFor(fields: readonly string[]): fc.Arbitrary<unknown> {
  const well = (field: string) => FIELDS[field] ?? nonsense;
  const entries = (odd: number) =>
    Object.fromEntries(
      fields.map((field) => [
        field,
        fc.oneof({ arbitrary: well(field), weight: 100 - odd }, { arbitrary: nonsense, weight: odd }),
      ]),
    );
  const whole = fc.record(entries(2));
  const broken = fc.record(entries(30), { requiredKeys: [] });
  return fc.oneof(
    { arbitrary: whole, weight: 7 },
    { arbitrary: broken, weight: 2 },
    { arbitrary: nonsense, weight: 1 },
  );
}

/** Messages a door could send: most nearly right, some broken, some nothing at all. Half of them change drafts. */
export const hostileMessage: fc.Arbitrary<HostileMessage> = fc.oneof(
  ...Object.entries(OPERATIONS).map(([path, fields]) => ({
    arbitrary: inputFor(fields).map((input) => ({ path, input })),
    weight: path === 'drafts.edit' ? 12 : fields.length > 1 ? 3 : 1,
  })),
);

/** Puts ids of `pool` in the places that stand for one. */
export function withIds(input: unknown, pool: readonly string[]): unknown {
  if (isIdPlace(input)) return pool[input.$id % pool.length];
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype)
    return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withIds(value, pool)]));
}

const isIdPlace = (value: unknown): value is IdPlace =>
  typeof value === 'object' && value !== null && '$id' in value && typeof value.$id === 'number';
