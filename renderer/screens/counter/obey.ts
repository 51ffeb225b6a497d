import { stepQuantity } from '../../keys/bar-entry.ts';
import type { Command } from '../../keys/decide.ts';
import { activeDraft, edit } from './actions/drafts.ts';
import { toggleHandsFree } from './actions/hands-free.ts';
import { stopListening } from './actions/listen.ts';
import { pressEnter } from './actions/save.ts';
import { closeDraft, newDraft, showTabNumber } from './actions/tabs.ts';
import { pick, sayNo } from './actions/talk.ts';
import { change, desk, tellBar } from './state/desk.ts';

type Orders = { readonly [Kind in Command['kind']]: (command: Extract<Command, { kind: Kind }>) => void };

/** A lone digit chooses after this time, in milliseconds; a second key in between makes it text. */
const LONE_DIGIT = 80;
let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly number: number } | null = null;

/** The digit that waited to be alone, when it was not. */
function digitBefore(): string {
  if (waiting === null) return '';
  clearTimeout(waiting.timer);
  const digit = String(waiting.number);
  waiting = null;
  return digit;
}

function chooseSoon(number: number): void {
  const before = digitBefore();
  if (before === '') waiting = { timer: setTimeout(chooseWaiting, LONE_DIGIT), number };
  else typeInBar(`${before}${number}`);
}

function chooseWaiting(): void {
  if (waiting !== null) pick(waiting.number);
  waiting = null;
}

/** Puts text into the bar's field; the field takes the focus as soon as it is there. */
export function typeInBar(text: string): void {
  change({ text: `${desk().text ?? ''}${text}` });
}

function chosenLine() {
  return activeDraft()?.lines.find((line) => line.id === desk().lineId);
}

function moveLine(step: 1 | -1): void {
  const lines = activeDraft()?.lines ?? [];
  const at = lines.findIndex((line) => line.id === desk().lineId);
  const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))];
  if (next !== undefined) change({ lineId: next.id });
}

function stepLine(direction: 1 | -1): void {
  const line = chosenLine();
  if (line === undefined) return;
  void edit({
    kind: 'setQuantity',
    lineId: line.id,
    quantity: stepQuantity(line.quantity, line.unit, direction),
  });
}

function toggleGst(): void {
  const draft = activeDraft();
  if (draft !== null) void edit({ kind: 'setGst', withGst: !draft.withGst });
}

const ORDERS: Orders = {
  enter: pressEnter,
  nothing: () => undefined,
  no: sayNo,
  stopListening,
  cancelThinking: () => tellBar({ kind: 'rest' }),
  leaveBar: () => change({ text: null }),
  newDraft: () => void newDraft(),
  closeDraft: () => void closeDraft(),
  customer: () => change({ panel: desk().panel === 'customer' ? null : 'customer' }),
  gst: toggleGst,
  search: () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
  undo: () => void edit({ kind: 'undo' }),
  redo: () => void edit({ kind: 'redo' }),
  handsFree: () => void toggleHandsFree(),
  removeLine: () => {
    const line = chosenLine();
    if (line !== undefined) void edit({ kind: 'removeLine', lineId: line.id });
  },
  type: ({ text }) => typeInBar(`${digitBefore()}${text}`),
  choose: ({ number }) => chooseSoon(number),
  tab: ({ number }) => showTabNumber(number),
  line: ({ step }) => moveLine(step),
  cell: ({ cell }) => change({ cell }),
  step: ({ direction }) => stepLine(direction),
  pay: ({ mode }) => void edit({ kind: 'setPayment', payment: mode }),
};

function obeyKind<Kind extends Command['kind']>(kind: Kind, command: Extract<Command, { kind: Kind }>): void {
  ORDERS[kind](command);
}

/** Does what a key means. */
export function obey(command: Command): void {
  obeyKind(command.kind, command);
}
