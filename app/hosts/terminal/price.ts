import { createInterface } from 'node:readline';
import { z } from 'zod';
import { priceBill } from '../../core/sale/price.ts';
import { readBill, type Unreadable } from '../../core/sale/price-request.ts';
import type { BillInput, BillTotals } from '../../core/sale/price-types.ts';
import type { Arguments } from './arguments.ts';
import { json } from './print.ts';

/** A decimal as JSON writes it: text keeps its digits, a number is taken as its shortest text. */
const decimal = z.union([z.string(), z.number()]).transform(String);
const id = z.union([z.string(), z.number()]);
const discount = z.object({ kind: z.enum(['amount', 'percent']), value: decimal });
const line = z.object({
  name: z.string().default(''),
  unitPrice: decimal,
  quantity: decimal,
  discount: discount.optional(),
  gstRate: decimal,
  cessRate: decimal.default('0'),
  mode: z.enum(['exclusive', 'inclusive', 'rsp']).default('exclusive'),
});
const bill = z.object({
  id,
  supply: z.enum(['INTRASTATE', 'INTERSTATE']).default('INTRASTATE'),
  withGst: z.boolean().default(true),
  roundToRupee: z.boolean().default(false),
  discount: discount.optional(),
  lines: z.array(line).min(1).max(10_000),
});

type Refused = {
  readonly id: string | number | null;
  readonly error: { readonly code: string; readonly message: string };
};

/** `price`: a bill a line of standard input; answers its money and saves nothing. */
export async function priceCommand(_args: Arguments): Promise<number> {
  let refused = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    const answered = answerTo(text);
    if ('error' in answered) refused++;
    json(answered);
  }
  return refused > 0 ? 1 : 0;
}

function answerTo(text: string): Refused | object {
  const raw = parsed(text);
  const asked = bill.safeParse(raw);
  if (!asked.success) return refusal(idIn(raw), asked.error.issues[0]?.path.join('.') ?? 'not a bill');
  const reading = readBill(asked.data);
  return reading.ok ? priced(asked.data.id, reading.bill) : refusal(asked.data.id, placeOf(reading.at));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const idIn = (raw: unknown): string | number | null => {
  const found = z.object({ id }).safeParse(raw);
  return found.success ? found.data.id : null;
};

const placeOf = ({ line: at, field }: Unreadable): string => (at === null ? field : `lines.${at}.${field}`);

const refusal = (of: string | number | null, place: string): Refused => ({
  id: of,
  error: { code: 'invalid_input', message: `cannot read ${place}` },
});

/** The sums of a bill in the answer, in their order there. */
const SUMS = [
  'taxablePaise',
  'cgstPaise',
  'sgstPaise',
  'igstPaise',
  'cessPaise',
  'totalPaise',
  'roundOffPaise',
  'payablePaise',
] as const satisfies readonly (keyof BillTotals)[];

/** Sums beyond what a whole number of paise can hold are refused like any other amount that cannot be. */
function priced(of: string | number, input: BillInput): Refused | object {
  try {
    const { totals, lines } = priceBill(input);
    return { id: of, ...Object.fromEntries(SUMS.map((sum) => [sum, totals[sum]])), lines };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { id: of, error: { code: 'amount_invalid', message: error.message } };
  }
}
