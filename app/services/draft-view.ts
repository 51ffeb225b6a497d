import type { Reader } from '../../db/gateway.ts';
import type { Draft as DraftMessage } from '../contract/draft.ts';
import type { SpokenDraft, SpokenLine } from '../core/conversation/outcome.ts';
import { supplyBetween } from '../core/gst/supply.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { counterMoney } from '../core/sale/counter-money.ts';
import { type Draft, type DraftLine, isFree, paymentOf } from '../core/sale/draft.ts';
import { type PricedDraft, priceDraft, type RateCard, ratesIn } from '../core/sale/price-draft.ts';
import type { PricedLine } from '../core/sale/price-types.ts';
import { lineWarnings } from '../core/sale/warnings.ts';
import { type Paise, paise } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import { highestMrps, printedPrices } from '../repositories/invoices-mrp.ts';
import { shopRow } from '../repositories/plain.ts';
import { ratesOn } from '../repositories/products.ts';
import { overLimit } from './customer.ts';
import { discountMessage } from './discount-message.ts';
import { NO_STEPS, type OpenDraft } from './draft-store.ts';
import { placeOf } from './gst-bill.ts';
import { readSettings } from './settings.ts';

/** Works out a draft at the rates of `day`. */
export function priceOn(read: Reader, draft: Draft, day: string): PricedDraft {
  const rates = ratesOn(
    read,
    draft.lines.map((line) => line.productId),
    day,
  );
  const supply = supplyBetween(shopRow(read)?.state_code ?? '', placeOf(read, draft));
  const { roundToRupee } = readSettings(read);
  const priced = priceDraft(draft, rates, { supply, roundToRupee, printed: printedOf(read, draft) });
  return { draft, rates, supply, priced };
}

const printedOf = (read: Reader, { lines }: Draft): Map<string, Paise> =>
  printedPrices(
    read,
    lines.filter(({ mode }) => mode === 'rsp').map(({ productId }) => productId),
  );

/** The draft as doors see it. */
export const draftMessage = (read: Reader, open: OpenDraft, day: string): DraftMessage => ({
  id: open.id,
  version: open.version,
  ...draftFigures(read, open.draft, day).figures,
  canUndo: open.past !== NO_STEPS,
  canRedo: open.future !== NO_STEPS,
  updatedAt: open.updatedAt,
});

/** A draft worked out at the rates of `day`, and its figures as doors see them. */
export function draftFigures(read: Reader, draft: Draft, day: string) {
  const sale = priceOn(read, draft, day);
  const { totals } = sale.priced;
  const money = moneyMessage(draft, totals.payablePaise);
  const figures = {
    customer: customerOf(read, draft),
    withGst: draft.withGst,
    supply: sale.supply,
    ...money,
    overLimitPaise: overLimitWith(read, draft, money.restPaise),
    discount: discountMessage(draft.discount),
    estimateId: draft.estimateId,
    lines: linesMessage(read, sale),
    subtotalPaise: totals.subtotalPaise,
    discountPaise: totals.discountPaise,
    taxPaise: totals.taxPaise,
    roundOffPaise: totals.roundOffPaise,
    totalPaise: totals.payablePaise,
  };
  return { sale, figures };
}

/** What the counter would take. Parts that do not fit the bill are shown as they were chosen, with the rest they leave. */
export function moneyMessage(draft: Draft, payable: Paise) {
  const money = counterMoney(draft, payable);
  if (typeof money !== 'string') {
    const { payment, receipts, tendered, change, rest } = money;
    return { payment, split: [...receipts], tenderedPaise: tendered, changePaise: change, restPaise: rest };
  }
  const chosen = paise(draft.split.reduce((sum, part) => sum + part.amountPaise, 0));
  const taken = draft.split.length > 0 ? chosen : (draft.tendered ?? chosen);
  return {
    payment: paymentOf(draft),
    split: [...draft.split],
    tenderedPaise: draft.tendered,
    changePaise: paise(0),
    restPaise: paise(payable - taken),
  };
}

/** How far the rest of a bill, on the khata, brings its customer above their limit. */
function overLimitWith(read: Reader, { customer }: Draft, rest: Paise): Paise {
  const known = customer === null || customer.id === null ? undefined : customerById(read, customer.id);
  return known && rest > 0 ? overLimit(paise(known.balance + rest), known.creditLimit) : paise(0);
}

function linesMessage(read: Reader, { draft, rates, priced }: PricedDraft): DraftMessage['lines'] {
  const mrps = highestMrps(
    read,
    draft.lines.map((line) => line.productId),
  );
  return priced.lines.flatMap((money, n) => lineMessage(draft.lines[n], money, rates, mrps));
}

function customerOf(read: Reader, { customer }: Draft): DraftMessage['customer'] {
  if (!customer) return null;
  const known = customer.id === null ? undefined : customerById(read, customer.id);
  return {
    id: known?.id ?? null,
    name: known?.name ?? customer.name,
    phone: known?.phone ?? null,
    balancePaise: known?.balance ?? paise(0),
  };
}

function lineMessage(
  line: DraftLine | undefined,
  money: PricedLine,
  rates: RateCard,
  mrps: ReadonlyMap<string, Paise>,
): DraftMessage['lines'] {
  if (!line) return [];
  const { gst, cess } = ratesIn(rates, line.productId);
  return [
    {
      id: line.id,
      product: line.name,
      productHi: line.nameHi,
      productId: line.productId,
      quantity: formatQuantity(line.quantity),
      unit: line.unit,
      unitPricePaise: line.price,
      gstRate: formatRate(gst),
      cessRate: formatRate(cess),
      taxInside: line.mode !== 'exclusive',
      hsn: line.hsn,
      taxablePaise: money.taxablePaise,
      cgstPaise: money.cgstPaise,
      sgstPaise: money.sgstPaise,
      igstPaise: money.igstPaise,
      cessPaise: money.cessPaise,
      totalPaise: money.totalPaise,
      discountPaise: money.discountPaise,
      newProduct: line.newProduct,
      source: line.source,
      discount: discountMessage(line.discount),
      free: isFree(line),
      warnings: lineWarnings(line, mrps.get(line.productId) ?? null),
    },
  ];
}

/** The draft as it is read back to the shopkeeper. */
export function spokenDraft(read: Reader, draft: Draft, day: string): SpokenDraft {
  const { totals } = priceOn(read, draft, day).priced;
  const customer = customerOf(read, draft);
  return {
    customer: customer && { name: customer.name, isNew: customer.id === null },
    lines: draft.lines.map(spokenLine),
    totalPaise: totals.payablePaise,
    taxPaise: totals.taxPaise,
    withGst: draft.withGst,
    payment: paymentOf(draft),
    overLimitPaise: overLimitWith(read, draft, moneyMessage(draft, totals.payablePaise).restPaise),
  };
}

export const spokenLine = ({ name, nameHi, quantity, unit, newProduct }: DraftLine): SpokenLine => ({
  name,
  nameHi,
  quantity,
  unit,
  newProduct,
});
