import type { Command, ProposedCommand } from './commands.ts';
import type { Decision, Excuse } from './state.ts';

/** What only tells something may follow from a proposal at once. */
const TELLING = ['balance', 'summary'] as const satisfies readonly Command['do'][];
const WRITING = [
  'bill',
  'addItems',
  'removeItem',
  'pay',
  'credit',
  'createCustomer',
  'setPhone',
] as const satisfies readonly ProposedCommand['do'][];

const tells = ({ do: name }: Command): boolean => TELLING.some((each) => each === name);
const writes = (command: Command): command is ProposedCommand => WRITING.some((each) => each === command.do);

const NOT_UNDERSTOOD: Excuse = { because: 'notUnderstood' };

/**
 * What follows from a sentence that only a model outside understood: whatever writes is asked about first, and stays a proposal while
 * it is asked whom or what it is about. A command that nobody foresaw here is not understood.
 */
export function afterProposal(decision: Decision): Decision {
  if (decision.kind === 'excuse') return decision;
  if (decision.kind === 'act') return ofCommand(decision.command);
  const { question } = decision;
  return question.what === 'customer' || question.what === 'product'
    ? { kind: 'ask', question: { ...question, proposed: true } }
    : { kind: 'excuse', excuse: NOT_UNDERSTOOD };
}

function ofCommand(command: Command): Decision {
  if (writes(command)) return { kind: 'ask', question: { what: 'confirm', next: command } };
  return tells(command) ? { kind: 'act', command } : { kind: 'excuse', excuse: NOT_UNDERSTOOD };
}
