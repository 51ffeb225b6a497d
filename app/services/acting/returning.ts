import type { ReturnAsk } from '../../contract/invoice.ts';
import type { CommandOf, ItemOrder } from '../../core/conversation/commands.ts';
import type { ReturnedGoods } from '../../core/conversation/outcome.ts';
import { asSpoken } from '../../core/goods/packs.ts';
import { formatQuantity, parseQuantity } from '../../core/money/quantity.ts';
import { quantityForMoney } from '../../core/sale/measure.ts';
import { type GoodsBack, type LineBack, linesBack, type SoldGoods } from '../../core/sale/returned-lines.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../../core/units.ts';
import { customerById } from '../../repositories/customers.ts';
import { billsWith, type InvoiceRecord, invoiceById } from '../../repositories/invoices.ts';
import { returnedOf } from '../../repositories/invoices-returned.ts';
import { packsOf } from '../../repositories/products-goods.ts';
import { Refusal } from '../refusal.ts';
import { returnGoods, returnTotals } from '../returns.ts';
import {
  type Acting,
  about,
  done,
  type Handler,
  type Handlers,
  knownId,
  money,
  refused,
  sure,
} from './acting.ts';
import { billInMind } from './saved.ts';
import { soldLine } from './spoken-lines.ts';

/** Why goods came back that were said to; it stands on the credit note. */
const REASON = 'Goods returned';

/** Goods that come back: the bill is found, what it comes to is asked, and a yes makes the credit note. */
export const returningHandlers: Handlers<'returnItems' | 'returnGoods'> = {
  returnItems: (acting, command) => returnItems(acting, command),
  returnGoods: (acting, command) => {
    const { entry, state } = acting;
    const { goods } = asked(acting, command);
    const note = returnGoods(entry, askOf(command, entry.ids.next()));
    const customer = note.customer && customerById(entry.tx, note.customer.id);
    const outcome = {
      kind: 'returned',
      number: note.number,
      goods,
      customer: customer?.name ?? null,
      balancePaise: customer?.balance ?? paise(0),
    } as const;
    return customer ? about(acting, customer, outcome) : done(state, outcome);
  },
};

const returnItems: Handler<'returnItems'> = (acting, { person, items, way }) => {
  const found = whereFrom(acting, person && knownId(person), items);
  if (!found) return refused(acting, { because: 'notBought', customer: person?.name ?? null });
  const { bill, lines } = found;
  const next = {
    do: 'returnGoods',
    billId: bill.id,
    lines: lines.map(({ line, quantity }) => ({ line, quantity: formatQuantity(quantity) })),
    back: way ?? (owes(acting, bill) ? 'khata' : 'cash'),
  } as const;
  return sure(acting, next, { of: 'goods', ...asked(acting, next) });
};

/** Who owes has it taken off the khata; others get cash. */
const owes = ({ entry }: Acting, { customer_id }: InvoiceRecord): boolean =>
  customer_id !== null && (customerById(entry.tx, customer_id)?.balance ?? 0) > 0;

type GoodsCommand = CommandOf<'returnGoods'>;

/** What a return is about, with what it comes to. Refuses as `returnGoods` of the services. */
function asked({ entry }: Acting, command: GoodsCommand) {
  const bill = invoiceById(entry.tx, command.billId);
  if (!bill) throw new Refusal('not_found', 'invoice');
  const lines = command.lines.flatMap(({ line, quantity }) => {
    const sold = bill.lines.find(({ n }) => n === line);
    const back = parseQuantity(quantity);
    return sold && back !== null ? [soldLine(sold, back)] : [];
  });
  const totalPaise = returnTotals(entry, askOf(command, command.billId)).payablePaise;
  const goods: ReturnedGoods = { lines, totalPaise, back: command.back };
  return { number: bill.number, customer: bill.customer_name, goods };
}

const askOf = ({ billId, lines, back }: GoodsCommand, id: string): ReturnAsk => ({
  id,
  invoiceId: billId,
  lines: lines.map((part) => ({ ...part, restock: true })),
  reason: REASON,
  back,
});

interface Found {
  readonly bill: InvoiceRecord;
  readonly lines: readonly LineBack[];
}

/** The newest bill that has all of it: of the customer who is named; else the bill in mind, then of whom the talk is about. */
function whereFrom(acting: Acting, customerId: string | null, items: readonly ItemOrder[]): Found | null {
  const goods = items.map((item) => goodsBack(acting, item));
  const ids = goods.flatMap(({ productIds }) => productIds);
  if (goods.some(({ productIds }) => productIds.length === 0)) return null;
  const { entry, state } = acting;
  const someone = customerId ?? state.activeCustomer?.id;
  const theirs = someone === undefined ? [] : billsWith(entry.tx, someone, ids);
  const inMind = customerId === null ? (billInMind(entry.tx, state) ?? []) : [];
  for (const id of [inMind, theirs].flat()) {
    const bill = invoiceById(entry.tx, id);
    const lines = bill && bill.status !== 'cancelled' ? linesBack(soldLines(acting, bill), goods) : null;
    if (bill && lines) return { bill, lines };
  }
  return null;
}

interface SoldLine extends SoldGoods {
  readonly unit: string;
  readonly price: Paise;
}

function soldLines({ entry }: Acting, bill: InvoiceRecord): SoldLine[] {
  const returned = returnedOf(entry.tx, bill.id);
  return bill.lines.map(({ n, product_id: productId, quantity, unit, price }) => ({
    n,
    productId,
    quantity,
    unit,
    price,
    returned: returned.get(n) ?? thousandths(0),
  }));
}

/** An item as it was said, in the unit of the line it comes back from. */
const goodsBack = (acting: Acting, item: ItemOrder): GoodsBack<SoldLine> => ({
  productIds: item.productId === null ? item.rivals.map(({ id }) => id) : [item.productId],
  on: (line) => quantityBack(acting, item, line),
});

function quantityBack(
  { entry }: Acting,
  { quantity, unit, amount }: ItemOrder,
  line: SoldLine,
): Thousandths | null {
  if (amount !== null) return quantityForMoney(money(amount), line.price);
  const said = asSpoken(quantity, unit, line.unit, packsOf(entry.tx, line.productId));
  return typeof said === 'string' ? null : said.quantity;
}
