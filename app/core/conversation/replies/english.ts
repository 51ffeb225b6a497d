import type { Phrases } from './phrases.ts';

const UNITS: Readonly<Record<string, string>> = { piece: 'pc' };
const MODES = {
  cash: '',
  upi: ', by UPI',
  card: ', by card',
  cheque: ', by cheque',
  bank: ', by bank transfer',
  split: ', paid in parts',
  udhaar: ', on credit',
} as const;

export const english: Phrases = {
  measure: (quantity, unit) => `${quantity} ${UNITS[unit] ?? unit}`,
  readBack: (draft, { items, total, tax }) => {
    if (draft.lines.length === 0) return `${draft.customer?.name ?? 'A new'} bill is open. What goes on it?`;
    const who = draft.customer
      ? `${draft.customer.name}${draft.customer.isNew ? ' (new customer)' : ''}: `
      : '';
    const gst = draft.withGst ? `, GST ${tax}` : '';
    const free = draft.lines.filter((line) => line.newProduct).map((line) => line.name);
    const unknown = free.length > 0 ? ` ${free.join(', ')}: new item, rate ₹0.` : '';
    return `${who}${items}. Total ${total}${gst}${MODES[draft.payment]}.${unknown} Shall I save it?`;
  },
  saved: ({ number, total, customer, balance, already }) => {
    const what = already ? 'It was already saved' : 'Bill saved';
    return balance === null
      ? `${what}. ${number}, ${total}.`
      : `${what}. ${number}. ${customer} owes ${balance}.`;
  },
  cancelled: 'All right, the bill is gone.',
  paid: (customer, amount, balance) => `${amount} received from ${customer}. ${balance}`,
  credited: (customer, amount, balance) => `${amount} written to ${customer}'s khata. ${balance}`,
  owes: (customer, amount) => `${customer} owes ${amount}.`,
  advance: (customer, amount) => `${customer} has ${amount} in advance.`,
  settled: (customer) => `${customer} owes nothing.`,
  customerMade: (customer) => `${customer} is a customer now.`,
  customerKnown: (customer) => `${customer} is a customer already.`,
  summary: (day, { sales, received, outstanding }) =>
    `${day.today ? 'Today' : day.date}: ${day.bills} ${day.bills === 1 ? 'bill' : 'bills'}, sales ${sales}. Received ${received}. Owed in all ${outstanding}.`,
  language: 'All right, English from here.',
  which: (names) => `${names.join(' or ')}? Say the name or press its number.`,
  isNew: (name) => `${name} is new. Shall I add them?`,
  payOver: (amount, over) => `Take ${amount}? That is ${over} more than they owe; it stays as advance.`,
  excuses: {
    notUnderstood: 'I did not understand. You can say:',
    empty: 'Say or type something.',
    tooLong: 'That is very long. Say one bill at a time.',
    nothingToConfirm: 'There is no bill yet. Make one first.',
    nothingWaits: 'No bill is open.',
    cancelledQuestion: 'All right, left.',
    needsCustomer: 'Whose? Say the customer’s name.',
    needsAmount: 'How many rupees? Say the amount.',
    needsItem: 'What goes on it? Say the item.',
  },
  notOnBill: (product) => (product ? `${product} is not on this bill.` : 'Which item? Say its name.'),
  unknownCustomer: (name) => `There is no customer called ${name}.`,
  suggestions: [
    'Make a bill for Rahul, 2 kilo rice and 1 kilo sugar',
    'Rahul paid 100',
    'How much does Rahul owe',
  ],
};
