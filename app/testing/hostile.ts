import fc from 'fast-check';
import { FIELDS, type IdPlace } from './hostile-fields.ts';

export interface HostileMessage {
  readonly path: string;
  readonly input: unknown;
}

/** Every operation of the contract with the fields of its input. */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  hello: ['protocol'],
  events: [],
  'shop.open': ['id', 'name', 'stateCode', 'language', 'sample'],
  'shop.get': [],
  'shop.salvage': [],
  'shop.settings': [
    'language',
    'theme',
    'roundToRupee',
    'sounds',
    'ownBillOfSupplySeries',
    'counterCode',
    'cloud',
    'keepSound',
    'speaking',
    'hearing',
    'speechModel',
    'voice',
    'speechRest',
  ],
  'talk.say': ['id', 'text', 'conversationId', 'draftId'],
  'talk.memory': ['conversationId'],
  'talk.note': ['conversationId', 'key', 'value'],
  'speaking.ways': [],
  'speaking.words': ['text'],
  'speaking.sound': ['text', 'voice'],
  'speech.status': [],
  'speech.ways': [],
  'speech.begin': ['id', 'conversationId', 'draftId', 'by'],
  'speech.feed': ['id', 'samples'],
  'speech.finish': ['id', 'act'],
  'speech.abort': ['id'],
  'recordings.begin': ['id', 'draftId'],
  'recordings.feed': ['id', 'samples'],
  'recordings.finish': ['id'],
  'recordings.abort': ['id'],
  'recordings.list': ['draftId', 'day'],
  'recordings.sound': ['id'],
  'recordings.remove': ['id'],
  'speech.models': [],
  'speech.fetchModel': ['name', 'wait'],
  'speech.cancelFetch': ['keep'],
  'speech.chooseModel': ['name'],
  'speech.removeModel': ['name'],
  'speech.readBack': ['conversationId'],
  'speech.pace': [],
  'drafts.list': [],
  'drafts.open': ['id'],
  'drafts.edit': ['draftId', 'version', 'edit'],
  'drafts.close': ['draftId'],
  'drafts.reopen': ['draftId'],
  'drafts.preview': ['customerId', 'withGst', 'discount', 'lines'],
  'drafts.repeat': ['draftId', 'customerId'],
  'invoices.cancel': ['id', 'invoiceId', 'reason'],
  'invoices.correct': ['id', 'invoiceId', 'draftId', 'reason'],
  'invoices.return': ['id', 'invoiceId', 'lines', 'reason', 'back'],
  'creditNotes.get': ['id'],
  'creditNotes.list': ['day', 'limit'],
  'estimates.make': ['draftId', 'version'],
  'estimates.get': ['id'],
  'estimates.list': ['day', 'limit'],
  'estimates.toDraft': ['draftId', 'estimateId'],
  'series.list': [],
  'series.start': ['id', 'kind', 'first'],
  'invoices.confirm': ['draftId', 'version'],
  'invoices.get': ['id'],
  'invoices.list': ['day', 'limit'],
  'invoices.pdf': ['id'],
  'customers.find': ['text', 'limit'],
  'customers.create': ['id', 'name', 'phone', 'openingPaise', 'evenIfAlike'],
  'customers.get': ['id'],
  'customers.khata': ['id', 'limit'],
  'customers.resolve': ['text'],
  'customers.twins': ['name', 'phone'],
  'customers.card': ['id'],
  'customers.change': ['id', 'customerId', 'name', 'phone', 'email', 'gstin', 'stateCode', 'addAliases'],
  'customers.merge': ['id', 'mergedId', 'survivorId'],
  'customers.forgetAsk': ['id', 'customerId'],
  'customers.forget': ['id', 'code'],
  'khata.page': ['customerId', 'from', 'limit', 'offset'],
  'khata.pending': ['limit', 'offset'],
  'khata.ageing': ['customerId'],
  'khata.check': ['customerId'],
  'owner.pin': ['pin', 'current'],
  'products.find': ['text', 'limit'],
  'products.quick': ['customerId', 'limit'],
  'products.resolve': ['name'],
  'products.get': ['id'],
  'products.list': ['filter', 'category', 'after', 'limit'],
  'products.byBarcode': ['code'],
  'products.prices': ['id', 'limit'],
  'products.create': ['id', 'name', 'pricePaise', 'unit', 'codes', 'evenIfAlike'],
  'products.change': ['id', 'productId', 'change'],
  'products.price': ['id', 'productId', 'pricePaise'],
  'products.rate': ['id', 'productId', 'from', 'gstRate', 'cessRate'],
  'products.mrp': ['id', 'productId', 'mrpPaise', 'pricePaise'],
  'products.pack': ['id', 'productId', 'pack', 'size'],
  'products.code': ['id', 'productId', 'code'],
  'products.catalog': [],
  'products.scale': ['patterns'],
  'sounds.list': [],
  'sounds.learn': ['id', 'kind', 'targetId', 'sounds'],
  'sounds.forget': ['id', 'kind', 'targetId', 'sound'],
  'words.list': [],
  'words.learn': ['id', 'kind', 'targetId', 'form'],
  'words.forget': ['id', 'kind', 'targetId', 'form'],
  'stock.receive': ['id', 'lines'],
  'stock.open': ['id', 'productId', 'quantity', 'unit'],
  'stock.waste': ['id', 'productId', 'quantity', 'reason'],
  'stock.count': ['id', 'productId', 'quantity'],
  'stock.return': ['id', 'productId', 'quantity', 'to', 'note'],
  'stock.moves': ['productId', 'limit'],
  'stock.expiring': ['days', 'limit'],
  'money.pay': ['id', 'customerId', 'amountPaise', 'mode', 'advance'],
  'money.credit': ['id', 'customerId', 'amountPaise'],
  'money.writeOff': ['id', 'customerId', 'amountPaise'],
  'money.refund': ['id', 'customerId', 'amountPaise', 'mode'],
  'money.undo': ['id', 'customerId'],
  'gst.practice': [],
  'gst.setProfile': [
    ...['id', 'from', 'profile', 'gstin', 'above5Crore', 'askEveryBill', 'dayInvoice'],
    ...['name', 'address', 'phone', 'upiId'],
  ],
  'gst.document': ['draftId'],
  'gst.deliver': ['draftId', 'version', 'stateCode'],
  'gst.ownInvoice': ['draftId', 'version', 'own'],
  'gst.split': ['draftId', 'version', 'exemptId'],
  'gst.gstr1': ['month'],
  'gst.gstr3b': ['month'],
  'gst.doctor': ['from', 'to'],
  'gst.dayInvoice': ['id', 'day'],
  'gst.getDayInvoice': ['id'],
  'day.summary': ['date', 'to'],
  'day.drawer': [],
  'day.close': ['id', 'date', 'counts', 'takenPaise', 'note'],
  'imports.begin': ['id', 'what'],
  'imports.feed': ['id', 'bytes'],
  'imports.check': ['id'],
  'imports.rows': ['id', 'limit', 'fate'],
  'imports.apply': ['id'],
  'imports.drop': ['id'],
  'reminders.create': ['id', 'customerId', 'about', 'amountPaise', 'at', 'repeat', 'date'],
  'reminders.change': ['id', 'reminderId', 'about', 'amountPaise', 'at', 'repeat'],
  'reminders.cancel': ['id', 'reminderId'],
  'reminders.list': ['customerId', 'from', 'to', 'limit'],
  'backups.list': [],
  'backups.make': [],
  'backups.drill': [],
  'backups.setFolder': ['folder'],
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
