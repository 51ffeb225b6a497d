import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { daySummary } from './day.ts';
import { draft, draftEdit } from './draft.ts';
import { errorShape } from './errors.ts';
import { event, job } from './events.ts';
import { dayField, id, paiseField, textField } from './fields.ts';
import { product, quickGoods } from './goods.ts';
import { invoice, invoiceRow } from './invoice.ts';
import { customer, khataEntry, newCustomer } from './people.ts';
import { hello, openShop, settings, shop, speechStatus } from './shop.ts';
import { heard, turn } from './talk.ts';

/** Every refusal crosses the wire as one defined error: the closed code, the sentence and the id are its data. */
const op = oc.errors({ REFUSED: { status: 400, data: errorShape } });

const conversationId = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .default('counter');
/** 16 kHz mono, signed 16 bit little endian, base64; at most one second a message. */
const samples = z.base64().max(50_000);

/** Every operation of the engine. The window, the terminal, a browser and the tests call these and nothing else. */
export const contract = {
  hello: op.input(z.object({ protocol: z.int() })).output(hello),
  events: op.output(eventIterator(event)),
  shop: {
    open: op.input(openShop).output(hello),
    get: op.output(shop),
    settings: op.input(settings.partial()).output(settings),
  },
  talk: {
    /** One sentence, typed. `id` is made by the caller: the same id answers with the same turn. */
    say: op
      .input(z.object({ id, text: textField, conversationId, draftId: id.nullable().default(null) }))
      .output(turn),
  },
  speech: {
    status: op.output(speechStatus),
    /** Opens a recording. Samples come by `feed`; `finish` hears, understands and acts as `talk.say` does. */
    begin: op
      .input(z.object({ id, conversationId, draftId: id.nullable().default(null) }))
      .output(z.object({ maxSeconds: z.number() })),
    feed: op.input(z.object({ id, samples })).output(z.object({ seconds: z.number() })),
    finish: op.input(z.object({ id })).output(z.object({ heard, turn: turn.nullable() })),
    abort: op.input(z.object({ id })).output(z.object({ aborted: z.boolean() })),
  },
  drafts: {
    list: op.output(z.array(draft)),
    open: op.input(z.object({ id })).output(draft),
    edit: op.input(z.object({ draftId: id, version: z.int(), edit: draftEdit })).output(draft),
    close: op.input(z.object({ draftId: id })).output(z.object({ closed: z.boolean() })),
    reopen: op.input(z.object({ draftId: id })).output(draft),
  },
  invoices: {
    /** Saves the draft as a bill. The bill's id was made with the draft: a second call answers with the same bill. */
    confirm: op.input(z.object({ draftId: id, version: z.int() })).output(invoice),
    get: op.input(z.object({ id })).output(invoice),
    list: op
      .input(z.object({ day: dayField.optional(), limit: z.int().min(1).max(200).default(50) }))
      .output(z.array(invoiceRow)),
    /** Asks for the paper: answers when the file is there. */
    pdf: op.input(z.object({ id })).output(z.object({ bytes: z.base64(), name: z.string() })),
  },
  customers: {
    find: op
      .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
      .output(z.array(customer)),
    create: op.input(newCustomer).output(customer),
    get: op.input(z.object({ id })).output(customer),
    khata: op.input(z.object({ id, limit: z.int().min(1).max(200).default(50) })).output(z.array(khataEntry)),
  },
  products: {
    find: op
      .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
      .output(z.array(product)),
    /** What this customer (or the shop) buys most, for one tap. */
    quick: op
      .input(z.object({ customerId: id.nullable(), limit: z.int().min(1).max(24).default(6) }))
      .output(quickGoods),
  },
  money: {
    /** A payment received; `id` makes a retry harmless. Above the balance it asks first unless `advance`. */
    pay: op
      .input(
        z.object({
          id,
          customerId: id,
          amountPaise: paiseField,
          mode: z.enum(['cash', 'upi', 'card']),
          advance: z.boolean().default(false),
        }),
      )
      .output(customer),
    credit: op.input(z.object({ id, customerId: id, amountPaise: paiseField })).output(customer),
  },
  day: { summary: op.input(z.object({ date: dayField.optional() })).output(daySummary) },
  jobs: {
    list: op.output(z.array(job)),
    retry: op.input(z.object({ id })).output(job),
  },
};
export type Contract = typeof contract;
