import type { Language } from '../intent/types.ts';

type Words = readonly [en: string, hi: string, hinglish: string];

/** Every fixed word of the paper in the three languages: English, Hindi, Hinglish. */
const LABELS = {
  number: ['Invoice no.', 'बिल नंबर', 'Bill no.'],
  date: ['Date', 'तारीख', 'Taareekh'],
  original: ['Original for recipient', 'मूल प्रति', 'Original for recipient'],
  copy: ['Copy', 'कॉपी', 'Copy'],
  phone: ['Phone', 'फ़ोन', 'Phone'],
  state: ['State', 'राज्य', 'Rajya'],
  gstinMissing: ['GSTIN not filled in yet', 'GSTIN अभी नहीं भरा', 'GSTIN abhi nahi bhara'],
  billTo: ['Bill To', 'ग्राहक', 'Grahak'],
  walkIn: ['Walk-in customer', 'बिना नाम ग्राहक', 'Bina naam grahak'],
  place: ['Place of supply', 'आपूर्ति का स्थान', 'Place of supply'],
  reverse: ['Reverse charge', 'रिवर्स चार्ज', 'Reverse charge'],
  no: ['No', 'नहीं', 'Nahi'],
  against: ['Against bill', 'मूल बिल', 'Bill ke against'],
  memos: ['Sales of', 'बिक्री', 'Bikri'],
  payment: ['Payment', 'भुगतान', 'Bhugtaan'],
  items: ['Items', 'चीज़ें', 'Cheezein'],
  product: ['Product', 'माल', 'Maal'],
  quantity: ['Qty', 'मात्रा', 'Qty'],
  rate: ['Rate', 'रेट', 'Rate'],
  taxable: ['Taxable', 'कर योग्य', 'Taxable'],
  value: ['Value', 'रकम', 'Rakam'],
  tax: ['Tax', 'टैक्स', 'Tax'],
  total: ['Total', 'कुल', 'Total'],
  carried: ['Carried forward', 'आगे ले गए', 'Aage le gaye'],
  brought: ['Brought forward', 'पिछले पन्ने से', 'Pichhle panne se'],
  taxInside: [
    '* Rate includes GST; Taxable is the part before GST.',
    '* इस रेट में GST शामिल है।',
    '* Is rate mein GST shaamil hai.',
  ],
  summary: ['GST summary', 'GST सारांश', 'GST saaraansh'],
  inWords: ['Amount in words', 'रकम शब्दों में', 'Rakam shabdon mein'],
  taxableValue: ['Taxable value', 'कर योग्य रकम', 'Taxable value'],
  subtotal: ['Subtotal', 'जोड़', 'Jod'],
  cess: ['Cess', 'सेस', 'Cess'],
  discount: ['Discount', 'छूट', 'Chhoot'],
  discountGiven: ['Discount given', 'छूट दी', 'Chhoot di'],
  roundOff: ['Round off', 'राउंड ऑफ़', 'Round off'],
  grandTotal: ['Grand Total', 'कुल देय', 'Grand Total'],
  scan: ['Scan to pay', 'चुकाने के लिए स्कैन करें', 'Scan karke chukao'],
  anyApp: ['Any UPI app', 'किसी भी UPI ऐप से', 'Kisi bhi UPI app se'],
  khata: ['Khata', 'खाता', 'Khata'],
  baaki: ['Baaki', 'बाकी', 'Baaki'],
  previous: ['Previous baaki', 'पिछला बाकी', 'Pichhla baaki'],
  thisBill: ['This bill', 'यह बिल', 'Yeh bill'],
  received: ['Received', 'मिला', 'Mila'],
  baakiNow: ['Baaki now', 'अब बाकी', 'Ab baaki'],
  advanceNow: ['Advance now', 'अब जमा', 'Ab jama'],
  thanks: ['Thank you. Please come again.', 'धन्यवाद। फिर पधारिए।', 'Dhanyavaad. Phir padhariye.'],
  forShop: ['For {shop}', '{shop} के लिए', '{shop} ke liye'],
  signatory: ['Authorised signatory', 'अधिकृत हस्ताक्षर', 'Authorised signatory'],
  page: ['Page {page} of {pages}', 'पन्ना {page} / {pages}', 'Panna {page} / {pages}'],
  cash: ['Cash', 'नकद', 'Cash'],
  upi: ['UPI', 'UPI', 'UPI'],
  card: ['Card', 'कार्ड', 'Card'],
  cheque: ['Cheque', 'चेक', 'Cheque'],
  bank: ['Bank', 'बैंक', 'Bank'],
  split: ['In parts', 'हिस्सों में', 'Hisson mein'],
  udhaar: ['Udhaar', 'उधार', 'Udhaar'],
} as const satisfies Record<string, Words>;

export type Label = keyof typeof LABELS;
export type Labels = (label: Label) => string;

/** A map, not an object: a name such as "toString" must find nothing. */
const TITLES_HI: ReadonlyMap<string, string> = new Map([
  ['Tax Invoice', 'टैक्स इनवॉइस'],
  ['Invoice-cum-Bill of Supply', 'इनवॉइस-कम-बिल ऑफ़ सप्लाई'],
  ['Bill of Supply', 'बिल ऑफ़ सप्लाई'],
  ['Invoice', 'बिल'],
  ['Cash Memo', 'कैश मेमो'],
  ['Credit Note', 'क्रेडिट नोट'],
  ['Commercial Credit Note', 'कमर्शियल क्रेडिट नोट'],
  ['Estimate', 'अनुमान'],
]);

const place = (language: Language): 0 | 1 | 2 => (language === 'en' ? 0 : language === 'hi' ? 1 : 2);

/** The words of the paper in one language: `labelsIn('hi')('total')` is "कुल". */
export function labelsIn(language: Language): Labels {
  const at = place(language);
  return (label) => LABELS[label][at];
}

/**
 * The title as it stands large, and the English one that the law knows, small beside the Hindi
 * (null where the large one is English already or has no Hindi).
 */
export function titleIn(title: string, language: Language): { large: string; small: string | null } {
  const hindi = language === 'hi' ? TITLES_HI.get(title) : undefined;
  return hindi === undefined ? { large: title, small: null } : { large: hindi, small: title };
}

const UNITS: ReadonlyMap<string, readonly [roman: string, hi: string]> = new Map([
  ['kg', ['kg', 'किलो']],
  ['g', ['g', 'ग्राम']],
  ['litre', ['L', 'लीटर']],
  ['ml', ['ml', 'मि.ली.']],
  ['packet', ['pkt', 'पैकेट']],
  ['piece', ['pc', 'पीस']],
  ['dozen', ['doz', 'दर्जन']],
]);

/** A unit of the catalog as the paper writes it: short in Roman, whole in Devanagari; an unknown one as it is. */
export function unitIn(unit: string, language: Language): string {
  return UNITS.get(unit)?.[language === 'hi' ? 1 : 0] ?? unit;
}
