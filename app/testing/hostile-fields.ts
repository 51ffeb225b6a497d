import fc from 'fast-check';

/** Stands for an id that lives in the shop; the test puts a real one in its place. */
export interface IdPlace {
  readonly $id: number;
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
const discount = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('amount'), paise }),
  fc.record({ kind: fc.constant('percent'), percent: fc.constantFrom('10', '2.5', '100', '101', '-1', 'x') }),
);
const part = fc.record({ mode: fc.constantFrom('cash', 'upi', 'gold'), amountPaise: paise });
const stockLine = fc.record(
  { productId: idPlace, quantity, costPaise: paise, expiry: fc.constantFrom('2026-11-25', 'x') },
  { requiredKeys: ['productId'] },
);
const previewLine = fc.record(
  { productId: idPlace, quantity, amountPaise: paise, unitPricePaise: paise, discount },
  { requiredKeys: ['productId'] },
);
const edit = fc.oneof(
  fc.record(
    { kind: fc.constant('addProduct'), productId: idPlace, quantity },
    { requiredKeys: ['kind', 'productId'] },
  ),
  fc.record(
    { kind: fc.constant('addNew'), name: words, unitPricePaise: paise },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({
    kind: fc.constant('scan'),
    code: fc.oneof(fc.constantFrom('4006381333931', '2100012012508'), words),
  }),
  fc.record({ kind: fc.constant('setQuantity'), lineId: idPlace, quantity }),
  fc.record({ kind: fc.constant('setPrice'), lineId: idPlace, unitPricePaise: paise }),
  fc.record({ kind: fc.constant('removeLine'), lineId: idPlace }),
  fc.record({ kind: fc.constant('setCustomer'), customerId: fc.option(idPlace) }),
  fc.record({ kind: fc.constant('newCustomer'), name: words }),
  fc.record({ kind: fc.constant('setGst'), withGst: fc.boolean() }),
  fc.record({
    kind: fc.constant('setPayment'),
    payment: fc.constantFrom('cash', 'upi', 'card', 'cheque', 'bank', 'udhaar', 'split', 'gold'),
  }),
  fc.record({ kind: fc.constant('setSplit'), parts: fc.array(part, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('setTendered'), amountPaise: fc.option(paise) }),
  fc.record({ kind: fc.constant('setLineDiscount'), lineId: idPlace, discount }),
  fc.record({ kind: fc.constant('setDiscount'), discount }),
  fc.record({ kind: fc.constant('setFree'), lineId: idPlace, free: fc.boolean() }),
  fc.record({ kind: fc.constant('setAmount'), lineId: idPlace, amountPaise: paise }),
  fc.record({ kind: fc.constantFrom('undo', 'redo', 'burn') }),
);
const flag = fc.boolean();
const version = fc.integer({ min: 0, max: 12 });
const limit = fc.integer({ min: -1, max: 300 });

/** What each field looks like when it is meant well, or nearly. */
export const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
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
  sounds: fc.oneof(flag, fc.constantFrom(['sahula'], [], ['x'.repeat(61)])),
  sound: fc.constantFrom('sahula', '', 'Sa hu la'),
  sample: flag,
  evenIfAlike: flag,
  advance: flag,
  openingPaise: paise,
  amountPaise: paise,
  mode: fc.constantFrom('cash', 'upi', 'card', 'udhaar'),
  productId: idPlace,
  pricePaise: paise,
  mrpPaise: paise,
  quantity,
  size: quantity,
  days: fc.constantFrom(0, 30, -1, 1e9),
  filter: fc.constantFrom('all', 'low', 'noCode', 'x'),
  category: fc.constantFrom(null, 'Anaaj'),
  after: fc.option(fc.record({ name: fc.constantFrom('Chawal', ''), id: idPlace })),
  unit: fc.constantFrom('piece', 'kg', 'case'),
  pack: fc.constantFrom('case', 'bori', 'kg'),
  code: fc.constantFrom('8901030865237', '8901030865239', '2468', '0012', '', '\u0000\u0000\u0000\u0000'),
  codes: fc.constantFrom([], ['4006381333931'], ['12345678']),
  gstRate: fc.constantFrom('5', '18', '7', '-5'),
  cessRate: fc.constantFrom('0', '12', '999'),
  from: day,
  change: fc.oneof(
    fc.record(
      { name: words, exempt: flag, active: flag, lowLevel: quantity, costPaise: paise },
      { requiredKeys: [] },
    ),
    fc.constant({}),
  ),
  reason: words,
  note: words,
  to: fc.constantFrom('supplier', 'shop', 'moon', '2026-11-30'),
  patterns: fc.constantFrom([], ['21IIIIIWWWWWC'], ['II']),
  version,
  limit,
  date: day,
  day,
  samples: fc.constantFrom('', 'AAAA', 'AQID', '####', 'A'.repeat(60_000)),
  edit,
  invoiceId: idPlace,
  mergedId: idPlace,
  survivorId: idPlace,
  email: fc.constantFrom('a@b.test', 'x', null),
  gstin: fc.constantFrom('09AAACG2115R1ZF', '24AAQCA8719H1ZC', '24AANFA2641L1ZK', null),
  profile: fc.constantFrom('unsaid', 'unregistered', 'composition', 'regular', 'rich'),
  above5Crore: flag,
  own: flag,
  askEveryBill: flag,
  dayInvoice: flag,
  address: fc.option(words),
  upiId: fc.constantFrom('shop@bank', '@', null),
  month: fc.constantFrom('2026-11', '2026-13', '2099-12', 'x'),
  exemptId: idPlace,
  addAliases: fc.constantFrom([], ['Chhotu'], ['']),
  offset: fc.integer({ min: -1, max: 40 }),
  pin: fc.constantFrom('2468', '12', 'abcd'),
  current: fc.constantFrom('2468', '1357', null),
  estimateId: idPlace,
  back: fc.constantFrom('cash', 'upi', 'khata', 'gold'),
  lines: fc.oneof(
    fc.constant(undefined),
    fc.array(stockLine, { maxLength: 3 }),
    fc.array(fc.record({ line: fc.integer({ min: 0, max: 4 }), quantity }), { maxLength: 3 }),
    fc.array(previewLine, { maxLength: 3 }),
  ),
  withGst: flag,
  discount,
  kind: fc.constantFrom('invoice', 'creditNote', 'product', 'customer', 'gold'),
  targetId: idPlace,
  form: words,
  keepSound: flag,
  wait: flag,
  keep: flag,
  speechModel: fc.constantFrom(
    { address: null },
    { address: 'http://127.0.0.1:9/models' },
    { address: 'file:///etc' },
  ),
  cloud: fc.constantFrom(
    { on: true, baseUrl: 'http://127.0.0.1:1/v1', model: 'small' },
    { on: true, baseUrl: 'http://elsewhere.test/v1', model: 'small' },
    { on: 'yes', baseUrl: null, model: '' },
  ),
  speaking: fc.record({
    on: flag,
    speaker: fc.constantFrom(null, 'system', 'here', 'openai', 'parrot'),
    voice: fc.oneof(fc.constant(null), words),
    cloudVoice: fc.constantFrom(null, 'sage', '../x', ''),
    speed: fc.constantFrom(100, 50, 0, 1.5),
    volume: fc.constantFrom(100, 0, -1, Number.NaN),
  }),
  hearing: fc.record({ hearer: fc.constantFrom(null, 'local', 'openai', 'deepgram', 'parrot', 7) }),
  act: flag,
  by: fc.constantFrom('key', 'handsFree', 'file', 'shout'),
  voice: fc.constantFrom(
    'hi-IN',
    'en-IN',
    'xx',
    null,
    { pauseMs: 900 },
    { pauseMs: -1 },
    { partial: 'yes' },
    'loud',
  ),
  first: fc.integer({ min: -1, max: 1_000_000 }),
  speechRest: fc.constantFrom({ minutes: null }, { minutes: 10 }, { minutes: 0 }, { rest: 5 }),
  ownBillOfSupplySeries: flag,
  counterCode: fc.constantFrom(null, 'A', 'B2', 'abc', ''),
  counts: fc.array(
    fc.record({ rupees: fc.constantFrom(500, 100, 7), count: fc.constantFrom(0, 3, -1, 0.5) }),
    { maxLength: 3 },
  ),
  takenPaise: paise,
  what: fc.constantFrom('customers', 'products', 'gold'),
  bytes: fc.oneof(
    words.map((text) => Buffer.from(text).toString('base64')),
    fc.constantFrom('bmFtZSxwaG9uZQpBc2hhLDk4MjIyMjIyMjIKLCwK', 'AAAA', '####', '//4='),
  ),
  fate: fc.constantFrom('created', 'refused', 'lost'),
  key: fc.constantFrom('table', 'x', '__proto__', ''),
  value: fc.oneof(
    fc.json().map((text): unknown => JSON.parse(text)),
    words,
  ),
  reminderId: idPlace,
  about: words,
  at: fc.constantFrom('2026-11-26T18:00:00+05:30', '2020-01-01T00:00:00Z', 'tomorrow'),
  repeat: fc.constantFrom('once', 'daily', 'monthly', 'never'),
  folder: fc.constantFrom(null, '', '../../etc', 'C:\\', '\u0000'),
};
