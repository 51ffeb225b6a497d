import type { Command, SaidDiscount } from './commands.ts';
import { act, excuse } from './decisions.ts';
import type { Decision } from './state.ts';
import type { Step } from './step.ts';

/** What is said about the lines of the bill that is being made. */

export const removeItem = (step: Step): Decision =>
  onLine(step, (productId) => ({ do: 'removeItem', productId }));

/** Another quantity for a line. Goods that are not on the bill come onto it: that is what was meant. */
export function changeQuantity(step: Step): Decision {
  const { product, productId, quantity = 1, unit = null, by = null } = step.said;
  if (step.view.draft && productId && by !== 'less' && !lineOf(step)) {
    const item = { productId, product: product ?? '', quantity, unit, amount: null, rivals: [] };
    return act({ do: 'addItems', items: [item] });
  }
  return onLine(step, (id) => ({ do: 'setQuantity', productId: id, quantity, unit, by }));
}

export function changePrice(step: Step): Decision {
  const { amount } = step.said;
  if (amount === undefined) return excuse({ because: 'needsAmount' });
  return onLine(step, (productId) => ({ do: 'setPrice', productId, rupees: amount }));
}

/** Something off one line when goods are named, else off the bill. */
export function applyDiscount(step: Step): Decision {
  const off = offOf(step.said);
  if (off === null) return excuse({ because: 'needsAmount' });
  if (step.said.product !== undefined)
    return onLine(step, (productId) => ({ do: 'discount', productId, off }));
  return step.view.draft
    ? act({ do: 'discount', productId: null, off })
    : excuse({ because: 'nothingWaits' });
}

function offOf({ amount, percent }: Step['said']): SaidDiscount | null {
  if (percent !== undefined) return { percent };
  return amount === undefined ? null : { rupees: amount };
}

function lineOf({ view, said }: Step) {
  const wanted = said.product === undefined ? view.draft?.lineInMind : said.productId;
  return view.draft?.lines.find(({ productId }) => productId === wanted);
}

/** The line that is named, else the one that was last spoken about. */
function onLine(step: Step, command: (productId: string) => Command): Decision {
  if (!step.view.draft) return excuse({ because: 'nothingWaits' });
  const line = lineOf(step);
  if (line) return act(command(line.productId));
  return excuse({ because: 'notOnBill', product: step.said.product ?? '' });
}
