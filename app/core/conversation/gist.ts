import type { Command } from './commands.ts';
import { afterProposal } from './proposed.ts';
import type { Decision } from './state.ts';

/** What tells something, changes only the bill that is read back anyway, or asks before it does anything. */
const AT_ONCE: ReadonlySet<Command['do']> = new Set<Command['do']>([
  'bill',
  'addItems',
  'removeItem',
  'setQuantity',
  'setPrice',
  'discount',
  'setCustomer',
  'setGst',
  'switchDraft',
  'undoDraft',
  'repeatBill',
  'cancelLast',
  'returnItems',
  'showDraft',
  'showBill',
  'showBillOf',
  'printBill',
  'sendBill',
  'remind',
  'changeReminder',
  'cancelReminder',
  'listReminders',
  'balance',
  'balances',
  'totalPending',
  'summary',
  'customerInfo',
  'stockOf',
  'priceOf',
  'lowStock',
  'setLanguage',
  'help',
]);
const READ_BACK: ReadonlySet<Command['do']> = new Set<Command['do']>(['confirm', 'cancelDraft']);

/**
 * What follows from a sentence of which only the gist was understood. A bill is neither saved nor thrown away for it, but read back;
 * money on a khata waits for a yes; whatever else writes is not done.
 */
export function afterGist(decision: Decision): Decision {
  if (decision.kind !== 'act') return decision.kind === 'ask' ? asked(decision) : decision;
  const { command } = decision;
  if (READ_BACK.has(command.do)) return { kind: 'act', command: { do: 'showDraft' } };
  if (command.do === 'setPayment') return { kind: 'act', command: { ...command, save: false } };
  return AT_ONCE.has(command.do) ? decision : afterProposal(decision);
}

/** Once it is clear whom it is about, it still waits for its yes. */
function asked(decision: Extract<Decision, { kind: 'ask' }>): Decision {
  const { question } = decision;
  const waits = 'next' in question && !AT_ONCE.has(question.next.do);
  return waits ? afterProposal(decision) : decision;
}
