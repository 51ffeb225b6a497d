import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backupFolder, backupList, backupMade, drillReport, salvageReport } from './backup.ts';
import { bills } from './bill-operations.ts';
import { closeDayAsk, dayClosing, daySummary, drawer, summaryAsk } from './day.ts';
import { draft } from './draft.ts';
import { event, job } from './events.ts';
import { dayField, id, textField } from './fields.ts';
import {
  catalogUpdate,
  changeGoods,
  codeGoods,
  goods,
  goodsPage,
  listGoods,
  markGoods,
  newGoods,
  packGoods,
  priceGoods,
  priceHistory,
  product,
  quickGoods,
  rateGoods,
  resolved,
  scaleLabels,
  scanned,
} from './goods.ts';
import {
  dayInvoice,
  doctorAsk,
  doctorReport,
  draftDocument,
  gstPractice,
  gstr1,
  gstr3bJson,
  monthField,
  profileAsk,
} from './gst.ts';
import { importFate, importPiece, importReport, importRow, importWhat } from './import.ts';
import { op } from './operation.ts';
import {
  ageing,
  ageingAsk,
  changeCustomer,
  customer,
  customerCard,
  entryAsk,
  forgetAsk,
  forgetConfirm,
  forgetRequest,
  forgotten,
  foundCustomers,
  khataAsk,
  khataCheck,
  khataEntry,
  khataPage,
  mergeAsk,
  newCustomer,
  owing,
  payAsk,
  pending,
  pendingAsk,
  refundAsk,
  setPin,
  twins,
  twinsAsk,
  undoAsk,
} from './people.ts';
import { reminders } from './reminders.ts';
import { hello, knownState, openShop, settings, shop } from './shop.ts';
import { shopSound, soundAsk, soundOff } from './sounds.ts';
import {
  countStock,
  expiring,
  openStock,
  receiveStock,
  returnStock,
  stockLevel,
  stockMove,
  wasteStock,
} from './stock.ts';
import { conversationId, memory, noteAsk, turn } from './talk.ts';
import { recorder, voice } from './voice-operations.ts';
import { shopWord, wordAsk } from './words.ts';

/** Every operation of the engine. The window, the terminal, a browser and the tests call these and nothing else. */
export const contract = {
  hello: op.input(z.object({ protocol: z.int() })).output(hello),
  events: op.output(eventIterator(event)),
  shop: {
    open: op.input(openShop).output(hello),
    get: op.output(shop),
    settings: op.input(settings.partial()).output(settings),
    /** Makes a new file beside a damaged one out of all that can still be read of it. The damaged one is not touched. */
    salvage: op.output(salvageReport),
  },
  talk: {
    /** One sentence, typed. `id` is made by the caller: the same id answers with the same turn. */
    say: op
      .input(
        z.object({ id, text: textField, conversationId, draftId: id.nullable().default(null), recorder }),
      )
      .output(turn),
    /** What a conversation remembers: messages, customers, the notes of doors. */
    memory: op.input(z.object({ conversationId })).output(memory),
    /** Keeps something a door wants to find in the conversation again. It is no turn and lengthens no life. */
    note: op.input(noteAsk).output(memory),
  },
  ...voice,
  ...bills,
  gst: {
    /** How the shop stands in GST law, today and from other days on. */
    practice: op.output(gstPractice),
    setProfile: op.input(profileAsk).output(gstPractice),
    /** What paper a draft makes when it is saved, and what stands in the way. */
    document: op.input(z.object({ draftId: id })).output(draftDocument),
    /** The State the goods are delivered to; null: nobody said. */
    deliver: op
      .input(z.object({ draftId: id, version: z.int(), stateCode: knownState.nullable() }))
      .output(draft),
    /** The buyer of a small sale asks for an invoice of their own. */
    ownInvoice: op.input(z.object({ draftId: id, version: z.int(), own: z.boolean() })).output(draft),
    /** Puts the exempt goods on a draft of their own, for a buyer with a GSTIN. Answers with what stays. */
    split: op.input(z.object({ draftId: id, version: z.int(), exemptId: id })).output(draft),
    gstr1: op.input(z.object({ month: monthField })).output(gstr1),
    gstr3b: op.input(z.object({ month: monthField })).output(gstr3bJson),
    /** Recomputes every bill of a period and lists what a CA would ask. */
    doctor: op.input(doctorAsk).output(doctorReport),
    /** One invoice for the sales below 200 rupees of a day. */
    dayInvoice: op.input(z.object({ id, day: dayField })).output(dayInvoice),
    getDayInvoice: op.input(z.object({ id })).output(dayInvoice),
  },
  customers: {
    find: op
      .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
      .output(z.array(customer)),
    create: op.input(newCustomer).output(customer),
    get: op.input(z.object({ id })).output(customer),
    khata: op.input(z.object({ id, limit: z.int().min(1).max(200).default(50) })).output(z.array(khataEntry)),
    /** Who is meant: one sure customer, several to choose from, or none. */
    resolve: op.input(z.object({ text: z.string().max(200) })).output(foundCustomers),
    /** Customers so like a new one that the shopkeeper is asked first. */
    twins: op.input(twinsAsk).output(twins),
    card: op.input(z.object({ id })).output(customerCard),
    change: op.input(changeCustomer).output(customerCard),
    merge: op.input(mergeAsk).output(customer),
    /** Begins to forget a customer: a code goes to the owner, or their PIN is asked for. Nothing is taken away yet. */
    forgetAsk: op.input(forgetAsk).output(forgetRequest),
    /** Forgets them, with the code or the PIN. */
    forget: op.input(forgetConfirm).output(forgotten),
  },
  khata: {
    page: op.input(khataAsk).output(khataPage),
    pending: op.input(pendingAsk).output(pending),
    ageing: op.input(ageingAsk).output(ageing),
    /** Adds a ledger up again and says what differed. */
    check: op.input(z.object({ customerId: id })).output(khataCheck),
  },
  owner: {
    /** Sets the owner's PIN, or changes it with the one of now. */
    pin: op.input(setPin).output(z.object({ set: z.literal(true) })),
  },
  products: {
    find: op
      .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
      .output(z.array(product)),
    /** What this customer (or the shop) buys most, for one tap. */
    quick: op
      .input(z.object({ customerId: id.nullable(), limit: z.int().min(1).max(24).default(6) }))
      .output(quickGoods),
    /** How a word of a bill is understood: exact name, alias, likeness, or nothing. */
    resolve: op.input(z.object({ name: z.string().max(200) })).output(resolved),
    get: op.input(z.object({ id })).output(goods),
    list: op.input(listGoods).output(goodsPage),
    byBarcode: op.input(z.object({ code: z.string().max(60) })).output(scanned),
    prices: op.input(z.object({ id, limit: z.int().min(1).max(200).default(50) })).output(priceHistory),
    create: op.input(newGoods).output(goods),
    change: op.input(changeGoods).output(goods),
    price: op.input(priceGoods).output(goods),
    /** GST and cess from a day on. */
    rate: op.input(rateGoods).output(goods),
    /** A printed price under the product's code. */
    mrp: op.input(markGoods).output(goods),
    pack: op.input(packGoods).output(goods),
    code: op.input(codeGoods).output(goods),
    /** Brings the shop up to the shipped catalog; never touches a price, name or stock. */
    catalog: op.output(catalogUpdate),
    /** The labels of the shop's scale; without `patterns` it only answers. */
    scale: op.input(scaleLabels.partial()).output(scaleLabels),
  },
  /** Words that this shop was taught by correcting what was heard. */
  words: {
    list: op.output(z.array(shopWord)),
    learn: op.input(wordAsk).output(shopWord),
    forget: op.input(wordAsk).output(z.array(shopWord)),
  },
  /** How names are heard in this shop, learned by correcting what was heard. */
  sounds: {
    list: op.output(z.array(shopSound)),
    learn: op.input(soundAsk).output(z.array(shopSound)),
    forget: op.input(soundOff).output(z.array(shopSound)),
  },
  stock: {
    receive: op.input(receiveStock).output(z.array(stockLevel)),
    open: op.input(openStock).output(stockLevel),
    waste: op.input(wasteStock).output(stockLevel),
    count: op.input(countStock).output(stockLevel),
    return: op.input(returnStock).output(stockLevel),
    moves: op
      .input(z.object({ productId: id, limit: z.int().min(1).max(200).default(50) }))
      .output(z.array(stockMove)),
    /** Near their date (within `days`) or past it. */
    expiring: op
      .input(
        z.object({
          days: z.int().min(0).max(3650).default(30),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .output(z.array(expiring)),
  },
  money: {
    /** A payment received; `id` makes a retry harmless. Above the balance it asks first unless `advance`. */
    pay: op.input(payAsk).output(customer),
    credit: op.input(entryAsk).output(owing),
    writeOff: op.input(entryAsk).output(customer),
    /** Gives money of an advance back. */
    refund: op.input(refundAsk).output(customer),
    /** Takes the last entry of a khata back, on its own day. */
    undo: op.input(undoAsk).output(customer),
  },
  day: {
    summary: op.input(summaryAsk).output(daySummary),
    /** What should be in the drawer now. */
    drawer: op.output(drawer),
    close: op.input(closeDayAsk).output(dayClosing),
  },
  reminders,
  imports: {
    /** A list of another program: begin, feed it in pieces, check (the dry run), then apply or drop. */
    begin: op.input(z.object({ id, what: importWhat })).output(z.object({ rows: z.int() })),
    feed: op.input(z.object({ id, bytes: importPiece })).output(z.object({ rows: z.int() })),
    /** The file is whole: what would become of each row. */
    check: op.input(z.object({ id })).output(importReport),
    rows: op
      .input(
        z.object({
          id,
          after: z.int().min(0).default(0),
          limit: z.int().min(1).max(500).default(100),
          fate: importFate.optional(),
        }),
      )
      .output(z.array(importRow)),
    /** Writes all good rows at once, or none. The same id again answers with the first report. */
    apply: op.input(z.object({ id })).output(importReport),
    drop: op.input(z.object({ id })).output(z.object({ dropped: z.boolean() })),
  },
  backups: {
    list: op.output(backupList),
    /** Copies the shop, checks the copy, and lists it only when it is good. */
    make: op.output(backupMade),
    /** Rehearses with the newest backup: opens it, checks all of it, sets it against the shop. */
    drill: op.output(drillReport),
    setFolder: op.input(backupFolder).output(backupList),
  },
  jobs: {
    list: op.output(z.array(job)),
    retry: op.input(z.object({ id })).output(job),
  },
};
export type Contract = typeof contract;
