import type { Draft, DraftLine, PaymentMode } from '../../../../app/contract/draft.ts';
import { type Paise, paise } from '../../../../app/core/units.ts';

const sum = <T>(items: readonly T[], of: (item: T) => number): Paise =>
  paise(items.reduce((total, item) => total + of(item), 0));

const gst = (line: DraftLine): number => line.cgstPaise + line.sgstPaise + line.igstPaise;

/** The rows above the total. They add up to it: items − discount + GST added + cess + round-off. */
export interface BillRows {
  readonly itemsPaise: Paise;
  readonly discountPaise: Paise;
  /** Only tax that comes on top of the prices. */
  readonly gstAddedPaise: Paise;
  readonly cessPaise: Paise;
  readonly roundOffPaise: Paise;
}

/** Takes the engine's figures apart for the eye; nothing here is stored. */
export function billRows(draft: Draft): BillRows {
  const onTop = draft.lines.filter((line) => !line.taxInside);
  const gstAddedPaise = sum(onTop, gst);
  const cessPaise = sum(onTop, (line) => line.cessPaise);
  const { totalPaise, roundOffPaise, discountPaise } = draft;
  const itemsPaise = paise(totalPaise - roundOffPaise - gstAddedPaise - cessPaise + discountPaise);
  return { itemsPaise, discountPaise, gstAddedPaise, cessPaise, roundOffPaise };
}

/** The memo of a GST bill: tax in it, by kind and by rate. */
export interface GstMemo {
  readonly taxPaise: Paise;
  readonly taxablePaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
  readonly rates: readonly {
    readonly rate: string;
    readonly taxablePaise: Paise;
    readonly taxPaise: Paise;
  }[];
}

export function gstMemo(lines: readonly DraftLine[]): GstMemo {
  const rates = [...Map.groupBy(lines, (line) => line.gstRate)]
    .map(([rate, group]) => ({
      rate,
      taxablePaise: sum(group, (line) => line.taxablePaise),
      taxPaise: sum(group, gst),
    }))
    .toSorted((a, b) => Number(a.rate) - Number(b.rate));
  return {
    taxPaise: sum(lines, gst),
    taxablePaise: sum(lines, (line) => line.taxablePaise),
    cgstPaise: sum(lines, (line) => line.cgstPaise),
    sgstPaise: sum(lines, (line) => line.sgstPaise),
    igstPaise: sum(lines, (line) => line.igstPaise),
    rates,
  };
}

/** What the customer will owe once this bill is saved. */
export function balanceAfter(balancePaise: Paise, totalPaise: Paise, payment: PaymentMode): Paise {
  return payment === 'udhaar' ? paise(balancePaise + totalPaise) : balancePaise;
}

/** A line the shop did not know and nobody has named a rate for. */
export function lacksRate(line: DraftLine): boolean {
  return line.newProduct && line.unitPricePaise === 0;
}

/** The payments in the order of their buttons. */
export const PAYMENTS = ['cash', 'upi', 'card', 'udhaar'] as const satisfies readonly PaymentMode[];

/** What the green button says, and whether it may be pressed. */
export interface SaveButton {
  readonly says: 'save' | 'saveAs' | 'saving' | 'retry' | 'pick';
  readonly enabled: boolean;
}

export interface SaveCase {
  readonly draft: Draft | null;
  readonly saving: boolean;
  readonly failed: boolean;
  readonly waitsForCustomer: boolean;
}

export function saveButton({ draft, saving, failed, waitsForCustomer }: SaveCase): SaveButton {
  if (saving) return { says: 'saving', enabled: false };
  if (draft === null || draft.lines.length === 0) return { says: 'save', enabled: false };
  if (waitsForCustomer) return { says: 'pick', enabled: false };
  return { says: failed ? 'retry' : 'saveAs', enabled: true };
}
