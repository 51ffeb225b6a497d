import type { SaidDiscount } from '../../core/conversation/commands.ts';
import { changeLine, type Draft, type DraftLine, discountLine, removeLine } from '../../core/sale/draft.ts';
import type { Discount } from '../../core/sale/price-types.ts';
import { discountOf } from '../discount-message.ts';
import { remeasured } from '../draft-edits.ts';
import { spokenLine } from '../draft-view.ts';
import { Refusal } from '../refusal.ts';
import { type Acting, type Handler, type Handlers, money } from './acting.ts';
import { needDraft, onDraft } from './draft.ts';

/** What is said about the lines of the bill that is being made. */
export const lineHandlers: Handlers<'removeItem' | 'setQuantity' | 'setPrice' | 'discount'> = {
  removeItem: (acting, { productId }) => {
    const { id } = lineOf(acting, productId);
    return onDraft(acting, needDraft(acting), (draft) => removeLine(draft, id));
  },
  setQuantity: (acting, command) => {
    const line = lineOf(acting, command.productId);
    return onDraft(acting, needDraft(acting), (draft) => remeasured(acting.entry.tx, draft, line, command));
  },
  setPrice: (acting, { productId, rupees }) => {
    const line = lineOf(acting, productId);
    const price = money(rupees);
    const change = { what: 'price', line: spokenLine(line), pricePaise: price } as const;
    return onDraft(acting, needDraft(acting), (draft) => changeLine(draft, line.id, { price }), [change]);
  },
  discount: (acting, command) => discount(acting, command),
};

const discount: Handler<'discount'> = (acting, { productId, off: said }) => {
  const off = discountSaid(said);
  const line = productId === null ? null : lineOf(acting, productId);
  const change = { what: 'discount', line: line && spokenLine(line), off } as const;
  const taken = (draft: Draft): Draft =>
    line ? discountLine(draft, line.id, off) : { ...draft, discount: off };
  return onDraft(acting, needDraft(acting), taken, [change]);
};

/** Refuses with `discount_invalid`: above 100 %; and as `money`. */
const discountSaid = (said: SaidDiscount): Discount | null =>
  'percent' in said
    ? discountOf({ kind: 'percent', percent: String(said.percent) })
    : discountOf({ kind: 'amount', paise: money(said.rupees) });

/** The line of the draft that has these goods. Refuses with `draft_missing` and `line_missing`. */
function lineOf(acting: Acting, productId: string): DraftLine {
  const line = needDraft(acting).draft.lines.find((other) => other.productId === productId);
  if (!line) throw new Refusal('line_missing');
  return line;
}
