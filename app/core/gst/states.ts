/** A State or Union Territory with its GST code (the first two digits of a GSTIN). */
export interface State {
  readonly code: string;
  readonly en: string;
  readonly hi: string;
  /** False for codes that only old or special registrations carry: a shop is not opened there. */
  readonly current: boolean;
}

/** Code, English, Hindi. Source: the State numbers of the GST portal; 25 and 28 ended with the mergers of 2020 and 2014. */
const CURRENT: readonly (readonly [code: string, en: string, hi: string])[] = [
  ['01', 'Jammu and Kashmir', 'जम्मू और कश्मीर'],
  ['02', 'Himachal Pradesh', 'हिमाचल प्रदेश'],
  ['03', 'Punjab', 'पंजाब'],
  ['04', 'Chandigarh', 'चंडीगढ़'],
  ['05', 'Uttarakhand', 'उत्तराखंड'],
  ['06', 'Haryana', 'हरियाणा'],
  ['07', 'Delhi', 'दिल्ली'],
  ['08', 'Rajasthan', 'राजस्थान'],
  ['09', 'Uttar Pradesh', 'उत्तर प्रदेश'],
  ['10', 'Bihar', 'बिहार'],
  ['11', 'Sikkim', 'सिक्किम'],
  ['12', 'Arunachal Pradesh', 'अरुणाचल प्रदेश'],
  ['13', 'Nagaland', 'नागालैंड'],
  ['14', 'Manipur', 'मणिपुर'],
  ['15', 'Mizoram', 'मिज़ोरम'],
  ['16', 'Tripura', 'त्रिपुरा'],
  ['17', 'Meghalaya', 'मेघालय'],
  ['18', 'Assam', 'असम'],
  ['19', 'West Bengal', 'पश्चिम बंगाल'],
  ['20', 'Jharkhand', 'झारखंड'],
  ['21', 'Odisha', 'ओडिशा'],
  ['22', 'Chhattisgarh', 'छत्तीसगढ़'],
  ['23', 'Madhya Pradesh', 'मध्य प्रदेश'],
  ['24', 'Gujarat', 'गुजरात'],
  ['26', 'Dadra and Nagar Haveli and Daman and Diu', 'दादरा और नगर हवेली और दमन और दीव'],
  ['27', 'Maharashtra', 'महाराष्ट्र'],
  ['29', 'Karnataka', 'कर्नाटक'],
  ['30', 'Goa', 'गोवा'],
  ['31', 'Lakshadweep', 'लक्षद्वीप'],
  ['32', 'Kerala', 'केरल'],
  ['33', 'Tamil Nadu', 'तमिलनाडु'],
  ['34', 'Puducherry', 'पुदुच्चेरी'],
  ['35', 'Andaman and Nicobar Islands', 'अंडमान और निकोबार द्वीपसमूह'],
  ['36', 'Telangana', 'तेलंगाना'],
  ['37', 'Andhra Pradesh', 'आंध्र प्रदेश'],
  ['38', 'Ladakh', 'लद्दाख'],
];

const SPECIAL: readonly (readonly [code: string, en: string, hi: string])[] = [
  ['25', 'Daman and Diu (until 2020)', 'दमन और दीव (2020 तक)'],
  ['28', 'Andhra Pradesh (before the split)', 'आंध्र प्रदेश (विभाजन से पहले)'],
  ['96', 'Other country', 'अन्य देश'],
  ['97', 'Other territory', 'अन्य क्षेत्र'],
  ['99', 'Centre', 'केंद्र'],
];

/** Every State code GST knows, the current ones first, by code. */
export const STATES: readonly State[] = [
  ...CURRENT.map(([code, en, hi]) => ({ code, en, hi, current: true })),
  ...SPECIAL.map(([code, en, hi]) => ({ code, en, hi, current: false })),
];

const byCode = new Map(STATES.map((state) => [state.code, state]));

/** The State of a two-digit code, or null for a code nobody has. */
export function stateOf(code: string): State | null {
  return byCode.get(code) ?? null;
}

/** Name in the given script (Hinglish reads English names); null for a code nobody has. */
export function stateName(code: string, language: 'hi' | 'hi-Latn' | 'en'): string | null {
  const state = stateOf(code);
  if (state === null) return null;
  return language === 'hi' ? state.hi : state.en;
}

/** The State as a return writes it: "05-Uttarakhand"; null for a code nobody has. */
export function stateLabel(code: string): string | null {
  const state = stateOf(code);
  return state === null ? null : `${state.code}-${state.en}`;
}

/** Union Territories without a legislature levy UTGST where a State levies SGST: same rate, other word on the bill. */
const UTGST = new Set(['04', '26', '31', '35', '38']);

/** What the second half of the tax is called in a State: SGST, or UTGST in a Union Territory without a legislature. */
export function secondHalfName(code: string): 'SGST' | 'UTGST' {
  return UTGST.has(code) ? 'UTGST' : 'SGST';
}
