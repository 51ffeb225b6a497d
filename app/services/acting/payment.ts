import type { SpokenMoney } from '../../core/conversation/outcome.ts';
import { share } from '../../core/money/arithmetic.ts';
import { counterMoney } from '../../core/sale/counter-money.ts';
import type { Draft } from '../../core/sale/draft.ts';
import { paidAs } from '../../core/sale/said-payment.ts';
import type { Paise } from '../../core/units.ts';
import { moneyMessage, priceOn } from '../draft-view.ts';
import { Refusal } from '../refusal.ts';
import { type Acting, type Handler, type Handlers, money, refused } from './acting.ts';
import { confirm, needDraft, onDraft } from './draft.ts';

/** How the bill that is being made is paid. */
export const paymentHandlers: Handlers<'setPayment'> = {
  setPayment: (acting, command) => setPayment(acting, command),
};

const setPayment: Handler<'setPayment'> = (acting, { parts, rest, save }) => {
  const open = needDraft(acting);
  const udhaar = [...parts.map(({ way }) => way), rest].includes('udhaar');
  if (udhaar && open.draft.customer === null) return refused(acting, { because: 'needsCustomer' });
  const payable = payableOf(acting, open.draft);
  const amounts = parts.map(({ way, rupees }) => ({ way, amountPaise: amountOf(rupees, payable) }));
  const paid = paidAs(open.draft, payable, { parts: amounts, rest });
  const changes = [{ what: 'payment', money: spokenMoney(acting, paid) } as const];
  const after = onDraft(acting, open, () => paid, changes);
  return save ? confirm(acting) : after;
};

/** What was said of a bill that comes to `payable`; null is all of it. Refuses as `money`. */
function amountOf(rupees: number | 'half' | null, payable: Paise): Paise | null {
  if (rupees === 'half') return share(payable, 1, 2);
  return rupees === null ? null : money(rupees);
}

const payableOf = ({ entry }: Acting, draft: Draft) =>
  priceOn(entry.tx, draft, entry.day).priced.totals.payablePaise;

/** The money of a draft as it is read back. Refuses with `payment_over_bill`. */
function spokenMoney(acting: Acting, draft: Draft): SpokenMoney {
  const payable = payableOf(acting, draft);
  if (counterMoney(draft, payable) === 'over') throw new Refusal('payment_over_bill');
  const { split, tenderedPaise, changePaise, restPaise } = moneyMessage(draft, payable);
  const counted = tenderedPaise === null ? [] : [{ mode: 'cash', amountPaise: tenderedPaise } as const];
  const khata = draft.customer !== null;
  return {
    parts: split.length > 0 ? split : counted,
    tenderedPaise,
    changePaise,
    leftPaise: restPaise,
    khata,
  };
}
