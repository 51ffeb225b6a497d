import type { Meaning } from '../intent/types.ts';
import type { Paise } from '../units.ts';
import type { Command, CommandOf, KnownPerson } from './commands.ts';
import { act, excuse } from './decisions.ts';
import { afterGist } from './gist.ts';
import { SURE } from './heard.ts';
import type { Conversation, Decision } from './state.ts';

/** How a sentence was spoken into a microphone. */
export interface Spoken {
  /** Nobody touched a key: a customer may have said it. */
  readonly free: boolean;
  /** Its "haan" has no time any more: nothing was asked, or it was read back too long ago. */
  readonly late: boolean;
  /** "save" itself was said. */
  readonly save: boolean;
  /** How sure it is that just this was said, 0–1. */
  readonly confidence: number;
  /** Customers whose name sounds nearly like the one that was taken. */
  readonly others: readonly KnownPerson[];
  /** What else may have been said, to be picked from when nothing was understood. */
  readonly offers: readonly string[];
}

/** How long a spoken "haan" counts after the question was read back, milliseconds. */
export const YES_MS = 8000;

/** What a bill must be for a "haan" alone to save it in hands-free. */
export interface BillInView {
  readonly totalPaise: Paise;
  readonly limitPaise: Paise;
  /** Something on it waits for a look: new goods, no rate, above the MRP, above the limit of the khata. */
  readonly marked: boolean;
}

/** Done with the key only: they forget a person, take a saved bill back, or change how the shop is set. */
const NEEDS_KEY: ReadonlySet<Command['do']> = new Set([
  'askForget',
  'forget',
  'cancelLast',
  'cancelBill',
  'undoEntry',
  'setLanguage',
]);

/** Says whether "save" was said in so many words, in any script. */
export const saysSave = (text: string): boolean =>
  /(^|[^\p{L}])(save|sev|seve|सेव)($|[^\p{L}\p{M}])/iu.test(text);

const isYes = ({ intent, entities }: Meaning): boolean =>
  intent === 'CONFIRM_INVOICE' || entities.answer === 'yes' || entities.save === true;

const saves = (command: Command): boolean =>
  command.do === 'confirm' || (command.do === 'setPayment' && command.save);

/**
 * What may follow from a spoken sentence. A "haan" that comes too late is asked again; without a key nothing that is hard to take
 * back is done, a large or marked bill wants the word itself, and a telephone number is read back.
 */
export function guarded(
  decision: Decision,
  {
    spoken,
    meaning,
    state,
    bill,
  }: {
    readonly spoken: Spoken;
    readonly meaning: Meaning;
    readonly state: Conversation;
    readonly bill: BillInView | null;
  },
): Decision {
  if (decision.kind !== 'act') return decision;
  const { command } = decision;
  if (spoken.free && NEEDS_KEY.has(command.do)) return excuse({ because: 'needsKey' });
  if (isYes(meaning) && spoken.late && !spoken.save) return askedAgain(decision, state);
  if (spoken.free && saves(command) && !spoken.save && bill && isWeighty(bill))
    return excuse({ because: 'needsSave' });
  const which = whichOne(command, spoken.others);
  if (which) return which;
  const unread = hasPhone(command) && !isYes(meaning);
  return spoken.confidence < SURE || unread ? afterGist(decision) : decision;
}

/** Ten figures are seldom all heard right: they are read back one by one, however sure the rest is. */
const hasPhone = (command: Command): boolean => 'phone' in command && command.phone !== null;

/** What is written for a customer and is hard to see: one whose name sounds like another's is asked about. */
const FOR_SOMEBODY = ['pay', 'credit', 'bill', 'setCustomer', 'setPhone'] as const;
type ForSomebody = CommandOf<(typeof FOR_SOMEBODY)[number]>;

function whichOne(command: Command, others: readonly KnownPerson[]): Decision | null {
  if (others.length === 0 || !isForSomebody(command) || !command.person?.id) return null;
  const { id, name } = command.person;
  return {
    kind: 'ask',
    question: { what: 'customer', heard: name, choices: [{ id, name }, ...others], next: command },
  };
}

const isForSomebody = (command: Command): command is ForSomebody =>
  FOR_SOMEBODY.some((each) => each === command.do);

const isWeighty = ({ totalPaise, limitPaise, marked }: BillInView): boolean =>
  marked || totalPaise > limitPaise;

function askedAgain(decision: Decision, { question }: Conversation): Decision {
  if (question) return { kind: 'ask', question };
  return decision.kind === 'act' && saves(decision.command) ? act({ do: 'showDraft' }) : decision;
}
