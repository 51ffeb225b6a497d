import type { LineCommand, SaidDiscount } from './commands.ts';
import { act, excuse, whichGoods } from './decisions.ts';
import type { Decision } from './state.ts';
import type { Step } from './step.ts';

/** What is said about the lines of the bill that is being made. */

export const removeItem = (step: Step): Decision =>
  onLine(step, (productId) => ({ do: 'removeItem', productId }));

/** Another quantity for a line. Goods that are not on the bill come onto it: that is what was meant. */
export function changeQuantity(step: Step): Decision {
  const { product, productId = null, productRivals = [], quantity = 1, unit = null, by = null } = step.said;
  const isNamed = productId !== null || productRivals.length > 0;
  if (step.view.draft && isNamed && by !== 'less' && linesOf(step).length === 0) {
    const rivals = productRivals.map(({ id, name }) => ({ id, name }));
    return act({
      do: 'addItems',
      items: [{ productId, product: product ?? '', quantity, unit, amount: null, rivals }],
    });
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

/** The lines that may be meant: of what is named, of one of the goods that share the word; else the one last spoken about. */
function linesOf({ view, said }: Step) {
  const shared = said.productRivals?.map(({ id }) => id) ?? [];
  const named = said.product === undefined ? view.draft?.lineInMind : said.productId;
  const wanted = shared.length > 0 ? shared : [named];
  return (view.draft?.lines ?? []).filter(({ productId }) => wanted.includes(productId));
}

/** The line that is meant; which of several is asked. */
function onLine(step: Step, command: (productId: string) => LineCommand): Decision {
  if (!step.view.draft) return excuse({ because: 'nothingWaits' });
  const { product = '' } = step.said;
  const [line, ...others] = linesOf(step);
  if (!line) return excuse({ because: 'notOnBill', product });
  if (others.length === 0) return act(command(line.productId));
  const choices = [line, ...others].map(({ productId, name }) => ({ id: productId, name }));
  return { kind: 'ask', question: whichGoods(product, choices, command(line.productId)) };
}
