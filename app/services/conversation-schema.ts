import { z } from 'zod';
import { note } from '../core/conversation/state.ts';
import { REPEATS } from '../core/datetime/next-due.ts';
import { CHANNELS, ENTRIES } from '../core/intent/types.ts';
import { WHEN_DOUBTS } from '../core/intent/when/resolve.ts';

/** A conversation as it lies in the file. */
const person = z.object({ id: z.string().nullable(), name: z.string() });
const known = z.object({ id: z.string(), name: z.string() });
const order = z.object({
  productId: z.string().nullable(),
  product: z.string(),
  quantity: z.number(),
  unit: z.string().nullable(),
  amount: z.number().nullable(),
  rivals: z.array(known),
});
const mode = z.enum(['cash', 'upi', 'card']);

const bill = z.object({
  do: z.literal('bill'),
  person: person.nullable(),
  items: z.array(order),
  withGst: z.boolean().nullable(),
});
const pay = z.object({ do: z.literal('pay'), person, rupees: z.number(), mode, advance: z.boolean() });
const addItems = z.object({ do: z.literal('addItems'), items: z.array(order) });
const credit = z.object({ do: z.literal('credit'), person, rupees: z.number() });
const balance = z.object({ do: z.literal('balance'), person });
const when = z.object({
  at: z.string().nullable(),
  repeat: z.enum(REPEATS),
  ask: z.enum(WHEN_DOUBTS).nullable(),
  day: z.string().nullable(),
  time: z.string().nullable(),
  date: z.int().nullable(),
});
const anybody = person.nullable();
const remind = z.object({
  do: z.literal('remind'),
  person: anybody,
  rupees: z.number().nullable(),
  about: z.string().nullable(),
  when,
});
const changeReminder = z.object({ do: z.literal('changeReminder'), person: anybody, when });
const cancelReminder = z.object({ do: z.literal('cancelReminder'), person: anybody, when: when.nullable() });
const listReminders = z.object({
  do: z.literal('listReminders'),
  person: anybody,
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
});
const setCustomer = z.object({ do: z.literal('setCustomer'), person });
const setPhone = z.object({ do: z.literal('setPhone'), person, phone: z.string() });
const setEmail = z.object({ do: z.literal('setEmail'), person, email: z.string() });
const customerInfo = z.object({ do: z.literal('customerInfo'), person });
const askForget = z.object({ do: z.literal('askForget'), person });
const receive = z.object({
  do: z.literal('receive'),
  items: z.array(order),
  rupees: z.number().nullable(),
  each: z.boolean(),
});
const goods = z.object({ productId: z.string().nullable(), product: z.string() });
const stockOf = z.object({ do: z.literal('stockOf'), goods });
const priceOf = z.object({ do: z.literal('priceOf'), goods });
const setShopPrice = z.object({
  do: z.literal('setShopPrice'),
  goods,
  rupees: z.number(),
  unit: z.string().nullable(),
});
const which = { number: z.number().nullable(), person: person.nullable() };
const showBill = z.object({ do: z.literal('showBill'), ...which });
const showBillOf = z.object({ do: z.literal('showBillOf'), person });
const printBill = z.object({ do: z.literal('printBill'), ...which });
const sendBill = z.object({ do: z.literal('sendBill'), ...which, channel: z.enum(CHANNELS).nullable() });
const repeatBill = z.object({ do: z.literal('repeatBill'), person: person.nullable() });
const way = z.enum(['cash', 'upi', 'card']);
const cancelLast = z.object({
  do: z.literal('cancelLast'),
  entry: z.enum(ENTRIES).nullable(),
  person: person.nullable(),
});
const cancelBill = z.object({ do: z.literal('cancelBill'), billId: z.string() });
const undoEntry = z.object({ do: z.literal('undoEntry'), person: known, factId: z.string() });
const returnItems = z.object({
  do: z.literal('returnItems'),
  person: person.nullable(),
  items: z.array(order),
  way: way.nullable(),
});
const returnGoods = z.object({
  do: z.literal('returnGoods'),
  billId: z.string(),
  lines: z.array(z.object({ line: z.int(), quantity: z.string() })),
  back: z.enum([...way.options, 'khata']),
});
const line = { productId: z.string() };
const removeItem = z.object({ do: z.literal('removeItem'), ...line });
const setQuantity = z.object({
  do: z.literal('setQuantity'),
  ...line,
  quantity: z.number(),
  unit: z.string().nullable(),
  by: z.enum(['more', 'less']).nullable(),
});
const setPrice = z.object({ do: z.literal('setPrice'), ...line, rupees: z.number() });
const discount = z.object({
  do: z.literal('discount'),
  productId: z.string().nullable(),
  off: z.union([z.object({ rupees: z.number() }), z.object({ percent: z.number() })]),
});
const createCustomer = z.object({
  do: z.literal('createCustomer'),
  name: z.string(),
  phone: z.string().nullable(),
  openingRupees: z.number().nullable(),
});
const proposed = z.literal(true).exactOptional();
const switchDraft = z.object({ do: z.literal('switchDraft'), person: person.nullable() });

const question = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('customer'),
    proposed,
    heard: z.string(),
    choices: z.array(known),
    next: z.discriminatedUnion('do', [
      bill,
      pay,
      credit,
      balance,
      setCustomer,
      switchDraft,
      showBill,
      showBillOf,
      printBill,
      sendBill,
      repeatBill,
      cancelLast,
      returnItems,
      remind,
      changeReminder,
      cancelReminder,
      listReminders,
      setPhone,
      setEmail,
      customerInfo,
      askForget,
    ]),
  }),
  z.object({
    what: z.literal('product'),
    proposed,
    heard: z.string(),
    choices: z.array(known),
    item: z.int(),
    next: z.discriminatedUnion('do', [
      bill,
      addItems,
      receive,
      stockOf,
      priceOf,
      setShopPrice,
      removeItem,
      setQuantity,
      setPrice,
      discount,
    ]),
  }),
  z.object({
    what: z.literal('confirm'),
    next: z.discriminatedUnion('do', [
      pay,
      cancelBill,
      undoEntry,
      returnGoods,
      bill,
      addItems,
      removeItem,
      credit,
      createCustomer,
      setPhone,
    ]),
  }),
  z.object({
    what: z.literal('entry'),
    choices: z.array(z.object({ entry: z.enum(ENTRIES), person: known.nullable() })),
  }),
  z.object({
    what: z.literal('when'),
    doubt: z.enum([...WHEN_DOUBTS, 'unsaid']),
    next: z.discriminatedUnion('do', [remind, changeReminder]),
  }),
  z.object({
    what: z.literal('otp'),
    requestId: z.string(),
    way: z.enum(['mail', 'pin']),
    name: z.string(),
    bills: z.int(),
    balance: z.int(),
  }),
]);

export const conversationSchema = z.object({
  activeCustomer: known.nullable(),
  draftId: z.string().nullable(),
  draftAt: z.string().nullable().default(null),
  /** A conversation of an older program has none. */
  reminderId: z.string().nullable().default(null),
  lineInMind: z.object({ productId: z.string(), version: z.int() }).nullable().default(null),
  billInMind: z.object({ id: z.string(), newest: z.string() }).nullable().default(null),
  done: z
    .object({
      bill: z.string().nullable(),
      khata: known.nullable(),
      last: z.enum(['bill', 'khata', 'draft']).nullable(),
    })
    .default({ bill: null, khata: null, last: null }),
  question: question.nullable(),
  turns: z.int(),
  messages: z
    .array(z.object({ from: z.enum(['shopkeeper', 'counter']), text: z.string(), at: z.string() }))
    .default([]),
  customers: z.array(known.extend({ at: z.string() })).default([]),
  context: z.record(z.string(), note).default({}),
});
