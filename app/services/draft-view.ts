import type { Reader } from '../../db/gateway.ts';
import type { Draft as DraftMessage } from '../contract/draft.ts';
import type { SpokenDraft } from '../core/conversation/outcome.ts';
import { supplyBetween } from '../core/gst/supply.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { type Draft, type DraftLine, paymentOf } from '../core/sale/draft.ts';
import { priceDraft, type RateCard, ratesIn } from '../core/sale/price-draft.ts';
import type { PricedBill, PricedLine, Supply } from '../core/sale/price-types.ts';
import { paise } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import { shopRow } from '../repositories/plain.ts';
import { ratesOn } from '../repositories/products.ts';
import { NO_STEPS, type OpenDraft } from './draft-store.ts';
import { readSettings } from './settings.ts';

/** A draft with the rates and the money of a day. */
export interface PricedDraft {
  readonly draft: Draft;
  readonly rates: RateCard;
  readonly supply: Supply;
  readonly priced: PricedBill;
}

/** Works out a draft at the rates of `day`. */
export function priceOn(read: Reader, draft: Draft, day: string): PricedDraft {
  const rates = ratesOn(
    read,
    draft.lines.map((line) => line.productId),
    day,
  );
  const supply = supplyBetween(shopRow(read)?.state_code ?? '', null);
  const priced = priceDraft(draft, rates, { supply, roundToRupee: readSettings(read).roundToRupee });
  return { draft, rates, supply, priced };
}

/** The draft as doors see it. */
export function draftMessage(read: Reader, open: OpenDraft, day: string): DraftMessage {
  const { draft, rates, supply, priced } = priceOn(read, open.draft, day);
  const { totals } = priced;
  return {
    id: open.id,
    version: open.version,
    customer: customerOf(read, draft),
    withGst: draft.withGst,
    supply,
    payment: paymentOf(draft),
    lines: priced.lines.flatMap((money, n) => lineMessage(draft.lines[n], money, rates)),
    subtotalPaise: totals.subtotalPaise,
    discountPaise: totals.discountPaise,
    taxPaise: totals.taxPaise,
    roundOffPaise: totals.roundOffPaise,
    totalPaise: totals.payablePaise,
    canUndo: open.past !== NO_STEPS,
    canRedo: open.future !== NO_STEPS,
    updatedAt: open.updatedAt,
  };
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

function lineMessage(line: DraftLine | undefined, money: PricedLine, rates: RateCard): DraftMessage['lines'] {
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
      newProduct: line.newProduct,
      source: line.source,
    },
  ];
}

/** The draft as it is read back to the shopkeeper. */
export function spokenDraft(read: Reader, draft: Draft, day: string): SpokenDraft {
  const { totals } = priceOn(read, draft, day).priced;
  const customer = customerOf(read, draft);
  return {
    customer: customer && { name: customer.name, isNew: customer.id === null },
    lines: draft.lines.map(({ name, nameHi, quantity, unit, newProduct }) => ({
      name,
      nameHi,
      quantity,
      unit,
      newProduct,
    })),
    totalPaise: totals.payablePaise,
    taxPaise: totals.taxPaise,
    withGst: draft.withGst,
    payment: paymentOf(draft),
  };
}
