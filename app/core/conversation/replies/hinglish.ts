import type { Phrases } from './phrases.ts';

const UNITS: Readonly<Record<string, string>> = { kg: 'kilo', g: 'gram', piece: 'pc', litre: 'litre' };
const MODES = {
  cash: '',
  upi: ', UPI se',
  card: ', card se',
  cheque: ', cheque se',
  bank: ', bank se',
  split: ', hisson mein',
  udhaar: ', udhaar mein',
} as const;

export const hinglish: Phrases = {
  measure: (quantity, unit) => `${quantity} ${UNITS[unit] ?? unit}`,
  readBack: (draft, { items, total, tax }) => {
    if (draft.lines.length === 0) return `${draft.customer?.name ?? 'Naya'} ka bill khula hai. Kya dena hai?`;
    const who = draft.customer
      ? `${draft.customer.name}${draft.customer.isNew ? ' (naya grahak)' : ''}: `
      : '';
    const gst = draft.withGst ? `, GST ${tax}` : '';
    const free = draft.lines.filter((line) => line.newProduct).map((line) => line.name);
    const unknown = free.length > 0 ? ` ${free.join(', ')} naya maal hai, rate ₹0.` : '';
    return `${who}${items}. Total ${total}${gst}${MODES[draft.payment]}.${unknown} Confirm karo?`;
  },
  saved: ({ number, total, customer, balance, already }) => {
    const what = already ? 'Pehle hi save ho gaya tha' : 'Bill save ho gaya';
    return balance === null
      ? `${what}. ${number}, ${total}.`
      : `${what}. ${number}. ${customer} ka baaki ${balance}.`;
  },
  cancelled: 'Theek hai, bill hata diya.',
  paid: (customer, amount, balance) => `${customer} se ${amount} mile. ${balance}`,
  credited: (customer, amount, balance) => `${customer} ke khate mein ${amount} likha. ${balance}`,
  owes: (customer, amount) => `${customer} ka baaki ${amount}.`,
  advance: (customer, amount) => `${customer} ke ${amount} jama hain.`,
  settled: (customer) => `${customer} ka hisaab chukta hai.`,
  customerMade: (customer) => `${customer} ko grahak bana diya.`,
  customerKnown: (customer) => `${customer} pehle se grahak hai.`,
  summary: (day, { sales, received, outstanding }) =>
    `${day.today ? 'Aaj' : day.date}: ${day.bills} bill, bikri ${sales}. Paisa mila ${received}. Kul baaki ${outstanding}.`,
  language: 'Theek hai, ab Hinglish mein.',
  which: (names) => `${names.join(' ya ')}? Naam bolo ya number dabao.`,
  isNew: (name) => `${name} naya hai. Grahak bana doon?`,
  payOver: (amount, over) => `${amount} lena hai? Baaki se ${over} zyada hai, jama ho jaayega.`,
  excuses: {
    notUnderstood: 'Samajh nahi aaya. Aise bol sakte ho:',
    empty: 'Kuch bolo ya likho.',
    tooLong: 'Bahut lamba hai. Ek baar mein ek bill bolo.',
    nothingToConfirm: 'Abhi koi bill nahi hai. Pehle bill banao.',
    nothingWaits: 'Abhi koi bill khula nahi hai.',
    cancelledQuestion: 'Theek hai, chhod diya.',
    needsCustomer: 'Kiska? Grahak ka naam bolo.',
    needsAmount: 'Kitne rupaye? Rakam bolo.',
    needsItem: 'Kya daalna hai? Maal ka naam bolo.',
  },
  notOnBill: (product) => (product ? `${product} is bill mein nahi hai.` : 'Kaun sa maal? Naam bolo.'),
  unknownCustomer: (name) => `${name} naam ka grahak nahi mila.`,
  suggestions: ['Rahul ka bill banao, 2 chawal 1 cheeni', 'Rahul ne 100 diya', 'Rahul ka balance'],
};
