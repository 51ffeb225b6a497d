import type { Phrases } from './phrases.ts';

const UNITS: Readonly<Record<string, string>> = {
  kg: 'किलो',
  g: 'ग्राम',
  litre: 'लीटर',
  ml: 'मिली',
  piece: 'पीस',
  packet: 'पैकेट',
  dozen: 'दर्जन',
  bottle: 'बोतल',
  box: 'डिब्बा',
};
const MODES = {
  cash: '',
  upi: ', UPI से',
  card: ', कार्ड से',
  cheque: ', चेक से',
  bank: ', बैंक से',
  split: ', हिस्सों में',
  udhaar: ', उधार में',
} as const;

export const hindi: Phrases = {
  measure: (quantity, unit) => `${quantity} ${UNITS[unit] ?? unit}`,
  readBack: (draft, { items, total, tax }) => {
    if (draft.lines.length === 0) return `${draft.customer?.name ?? 'नया'} का बिल खुला है। क्या देना है?`;
    const who = draft.customer ? `${draft.customer.name}${draft.customer.isNew ? ' (नया ग्राहक)' : ''}: ` : '';
    const gst = draft.withGst ? `, GST ${tax}` : '';
    const free = draft.lines.filter((line) => line.newProduct).map((line) => line.name);
    const unknown = free.length > 0 ? ` ${free.join(', ')} नया माल है, रेट ₹0।` : '';
    return `${who}${items}। कुल ${total}${gst}${MODES[draft.payment]}।${unknown} पक्का करूँ?`;
  },
  saved: ({ number, total, customer, balance, already }) => {
    const what = already ? 'पहले ही सेव हो गया था' : 'बिल सेव हो गया';
    return balance === null
      ? `${what}। ${number}, ${total}।`
      : `${what}। ${number}। ${customer} का बाकी ${balance}।`;
  },
  cancelled: 'ठीक है, बिल हटा दिया।',
  paid: (customer, amount, balance) => `${customer} से ${amount} मिले। ${balance}`,
  credited: (customer, amount, balance) => `${customer} के खाते में ${amount} लिखा। ${balance}`,
  owes: (customer, amount) => `${customer} का बाकी ${amount}।`,
  advance: (customer, amount) => `${customer} के ${amount} जमा हैं।`,
  settled: (customer) => `${customer} का हिसाब चुकता है।`,
  customerMade: (customer) => `${customer} को ग्राहक बना दिया।`,
  customerKnown: (customer) => `${customer} पहले से ग्राहक हैं।`,
  summary: (day, { sales, received, outstanding }) =>
    `${day.today ? 'आज' : day.date}: ${day.bills} बिल, बिक्री ${sales}। पैसा मिला ${received}। कुल बाकी ${outstanding}।`,
  language: 'ठीक है, अब हिंदी में।',
  which: (names) => `${names.join(' या ')}? नाम बोलिए या नंबर दबाइए।`,
  isNew: (name) => `${name} नया है। ग्राहक बना दूँ?`,
  payOver: (amount, over) => `${amount} लेने हैं? बाकी से ${over} ज़्यादा है, जमा हो जाएगा।`,
  excuses: {
    notUnderstood: 'समझ नहीं आया। ऐसे बोल सकते हैं:',
    empty: 'कुछ बोलिए या लिखिए।',
    tooLong: 'बहुत लंबा है। एक बार में एक बिल बोलिए।',
    nothingToConfirm: 'अभी कोई बिल नहीं है। पहले बिल बनाइए।',
    nothingWaits: 'अभी कोई बिल खुला नहीं है।',
    cancelledQuestion: 'ठीक है, छोड़ दिया।',
    needsCustomer: 'किसका? ग्राहक का नाम बोलिए।',
    needsAmount: 'कितने रुपये? रकम बोलिए।',
    needsItem: 'क्या डालना है? माल का नाम बोलिए।',
  },
  notOnBill: (product) => (product ? `${product} इस बिल में नहीं है।` : 'कौन सा माल? नाम बोलिए।'),
  unknownCustomer: (name) => `${name} नाम का ग्राहक नहीं मिला।`,
  suggestions: ['राहुल का बिल बनाओ, दो चावल एक चीनी', 'राहुल ने सौ रुपये दिए', 'राहुल का बैलेंस'],
};
