import type { Intent, Meaning } from '../intent/types.ts';
import { setCustomer, setPayment, switchDraft } from './about-bill.ts';
import { checkPrice, checkStock, receiveStock, setPrice } from './about-goods.ts';
import { applyDiscount, changePrice, changeQuantity, removeItem } from './about-lines.ts';
import { askToForget, changePhone, giveCode, giveEmail, tellAbout } from './about-people.ts';
import { cancelReminder, changeReminder, listReminders, remind } from './about-reminders.ts';
import { cancelLast, ofSaved, repeatBill, returnItems, showPending, withBill } from './about-saved.ts';
import { answerTo } from './answer.ts';
import type { Command, Situation } from './commands.ts';
import { act, excuse } from './decisions.ts';
import { afterGist } from './gist.ts';
import { afterProposal } from './proposed.ts';
import type { Conversation, Decision } from './state.ts';
import { orders, type Step, type View, withAmount, withPerson, withSomeone } from './step.ts';

/**
 * The next step of a conversation: state and meaning in, a decision out. Pure; it neither looks up nor writes
 * anything, so the same words in the same state always lead to the same step.
 */
export function decide(state: Conversation, meaning: Meaning, view: View): Decision {
  const step = { state, meaning, view, said: meaning.entities };
  // A model outside answers no question of ours.
  if (meaning.proposed) return afterProposal(BY_INTENT[meaning.intent](step));
  const decision = answerIn(state, meaning) ?? BY_INTENT[meaning.intent](step);
  return meaning.gist ? afterGist(decision) : decision;
}

/** Whom or what a proposal is about may be answered; the proposal itself is still asked about. */
function answerIn({ question }: Conversation, meaning: Meaning): Decision | null {
  const answered = question && answerTo(question, meaning);
  return answered && question && 'proposed' in question ? afterProposal(answered) : answered;
}

/** A "haan" or "nahi" too many must not touch somebody else's bill unseen: that one is read back first. */
const ifInMind = (draft: NonNullable<View['draft']>, command: Command): Command =>
  draft.inMind ? command : { do: 'showDraft' };

const BY_INTENT: Readonly<Record<Intent, (step: Step) => Decision>> = {
  CREATE_INVOICE: ({ said }) => {
    const items = orders(said);
    const withGst = said.withGst ?? null;
    if (!said.customer) return act({ do: 'bill', person: null, items, withGst });
    return withPerson(said.customer, (person) => ({ do: 'bill', person, items, withGst }));
  },
  ADD_ITEM: ({ said }) => {
    const items = orders(said);
    return items.length === 0 ? excuse({ because: 'needsItem' }) : act({ do: 'addItems', items });
  },
  REMOVE_ITEM: removeItem,
  CHANGE_QUANTITY: changeQuantity,
  CHANGE_PRICE: changePrice,
  APPLY_DISCOUNT: applyDiscount,
  SET_CUSTOMER: setCustomer,
  SET_PAYMENT: setPayment,
  SWITCH_DRAFT: switchDraft,
  CONFIRM_INVOICE: ({ view }) =>
    view.draft ? act(ifInMind(view.draft, { do: 'confirm' })) : excuse({ because: 'nothingToConfirm' }),
  CANCEL_INVOICE: ({ view }) =>
    view.draft ? act(ifInMind(view.draft, { do: 'cancelDraft' })) : excuse({ because: 'nothingWaits' }),
  SHOW_PENDING_INVOICE: showPending,
  SHOW_INVOICE: (step) => withBill(step, (which) => ({ do: 'showBill', ...which })),
  PRINT_INVOICE: (step) => ofSaved(step, (which) => ({ do: 'printBill', ...which })),
  SEND_INVOICE: (step) =>
    ofSaved(step, (which) => ({ do: 'sendBill', ...which, channel: step.said.channel ?? null })),
  REPEAT_LAST_BILL: repeatBill,
  CANCEL_LAST_ENTRY: cancelLast,
  RETURN_ITEMS: returnItems,
  TOGGLE_GST: ({ view, said }) =>
    view.draft ? act({ do: 'setGst', withGst: said.withGst ?? true }) : excuse({ because: 'nothingWaits' }),
  RECORD_PAYMENT: (step) =>
    withAmount(step, (person, rupees) => ({
      do: 'pay',
      person,
      rupees,
      mode: step.said.mode === 'udhaar' ? 'cash' : (step.said.mode ?? 'cash'),
      advance: false,
    })),
  ADD_CREDIT: (step) => withAmount(step, (person, rupees) => ({ do: 'credit', person, rupees })),
  CHECK_BALANCE: (step) => withSomeone(step, (person) => ({ do: 'balance', person })),
  CREATE_CUSTOMER: ({ said }) =>
    said.name === undefined
      ? excuse({ because: 'needsCustomer' })
      : act({
          do: 'createCustomer',
          name: said.name,
          phone: said.phone ?? null,
          openingRupees: said.amount ?? null,
        }),
  DAILY_SUMMARY: ({ said }) => act({ do: 'summary', date: said.date ?? null, to: said.dateTo ?? null }),
  CREATE_REMINDER: remind,
  MODIFY_REMINDER: changeReminder,
  CANCEL_REMINDER: cancelReminder,
  LIST_REMINDERS: listReminders,
  SWITCH_LANGUAGE: ({ said }) =>
    said.language === undefined
      ? excuse({ because: 'notUnderstood' })
      : act({ do: 'setLanguage', language: said.language }),
  UPDATE_CUSTOMER_PHONE: changePhone,
  GET_CUSTOMER_INFO: tellAbout,
  PROVIDE_EMAIL: giveEmail,
  LIST_CUSTOMER_BALANCES: () => act({ do: 'balances' }),
  TOTAL_PENDING_AMOUNT: () => act({ do: 'totalPending' }),
  DELETE_CUSTOMER_DATA: askToForget,
  PROVIDE_OTP: giveCode,
  CHECK_STOCK: checkStock,
  RECEIVE_STOCK: receiveStock,
  LOW_STOCK: () => act({ do: 'lowStock' }),
  CHECK_PRICE: checkPrice,
  SET_PRICE: setPrice,
  HELP: (step) => act({ do: 'help', situation: situationOf(step) }),
  START_RECORDING: ({ view }) =>
    view.recorder ? act({ do: 'record', on: true }) : excuse({ because: 'noRecorder' }),
  STOP_RECORDING: ({ view }) =>
    view.recorder === 'running' ? act({ do: 'record', on: false }) : excuse({ because: 'notRecording' }),
  ANSWER: () => excuse({ because: 'nothingWaits' }),
  UNKNOWN: () => excuse({ because: 'notUnderstood' }),
};

/** A question comes before the bill: it is what waits. */
function situationOf({ state, view }: Step): Situation {
  if (state.question) return 'question';
  return view.draft ? 'draft' : 'idle';
}
