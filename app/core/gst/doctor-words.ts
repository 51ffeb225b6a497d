import type { Language } from '../intent/types.ts';

type Words = readonly [en: string, hi: string, hinglish: string];

/** What the doctor finds, in plain words: what is wrong, and what to do. [English, Hindi, Hinglish] */
const WORDS = {
  number_gap: [
    'This bill number is missing. Ask your accountant before filing.',
    'यह बिल नंबर ग़ायब है। रिटर्न से पहले अकाउंटेंट से पूछिए।',
    'Yeh bill number gayab hai. Return se pehle accountant se poocho.',
  ],
  number_unlawful: [
    'The number is not what the law takes: up to 16 letters, digits, - and /.',
    'नंबर नियम का नहीं है: 16 तक अक्षर, अंक, - और /।',
    'Number niyam ka nahi hai: 16 tak akshar, ank, - aur /.',
  ],
  sums_differ: [
    'The lines do not add up to the bill. Run verify and show your accountant.',
    'लाइनों का जोड़ बिल से नहीं मिलता। verify चलाकर अकाउंटेंट को दिखाइए।',
    'Lines ka jod bill se nahi milta. Verify chalakar accountant ko dikhao.',
  ],
  halves_differ: [
    'CGST and SGST are not equal. They must be.',
    'CGST और SGST बराबर नहीं हैं। बराबर होने चाहिए।',
    'CGST aur SGST barabar nahi hain. Barabar hone chahiye.',
  ],
  tax_differs: [
    'The tax is not what the rate gives. Make a return and bill it again.',
    'टैक्स रेट के हिसाब से नहीं है। वापसी करके फिर बिल बनाइए।',
    'Tax rate ke hisaab se nahi hai. Return karke phir bill banao.',
  ],
  inclusive_differs: [
    'Price and tax inside do not make the printed price.',
    'क़ीमत और अंदर का टैक्स मिलकर छपी क़ीमत नहीं बनते।',
    'Keemat aur andar ka tax milkar chhapi keemat nahi bante.',
  ],
  rate_missing: [
    'These goods have no GST rate. Set one on the item.',
    'इस माल का GST रेट नहीं है। माल पर रेट डालिए।',
    'Is maal ka GST rate nahi hai. Maal par rate daalo.',
  ],
  rate_of_another_day: [
    'The rate on the bill is not the one of its date. Check the item’s rates.',
    'बिल का रेट उस तारीख़ का नहीं है। माल के रेट देखिए।',
    'Bill ka rate us taareekh ka nahi hai. Maal ke rate dekho.',
  ],
  rate_unlawful: [
    'No goods had this GST rate on that date. Correct the item’s rate.',
    'उस तारीख़ को ऐसा GST रेट नहीं था। माल का रेट ठीक कीजिए।',
    'Us taareekh ko aisa GST rate nahi tha. Maal ka rate theek karo.',
  ],
  wrong_supply: [
    'Place of supply and kind of tax do not go together.',
    'आपूर्ति का स्थान और टैक्स मेल नहीं खाते।',
    'Place of supply aur tax mel nahi khaate.',
  ],
  wrong_tax_kind: [
    'Within the State it is CGST and SGST, outside IGST. This bill has the other.',
    'राज्य में CGST और SGST, बाहर IGST लगता है। इस बिल में उल्टा है।',
    'Rajya mein CGST aur SGST, bahar IGST lagta hai. Is bill mein ulta hai.',
  ],
  gstin_missing: [
    'A GST bill without your GSTIN. Fill it in under shop, GST.',
    'GST बिल पर आपका GSTIN नहीं है। दुकान की GST जानकारी में भरिए।',
    'GST bill par aapka GSTIN nahi hai. Dukaan ki GST jaankari mein bharo.',
  ],
  buyer_gstin_wrong: [
    'The buyer’s GSTIN is mistyped. Ask for it again.',
    'ग्राहक का GSTIN ग़लत लिखा है। फिर से पूछिए।',
    'Grahak ka GSTIN galat likha hai. Phir se poocho.',
  ],
  tax_not_allowed: [
    'This shop could not charge GST on that day, and the bill has it.',
    'उस दिन यह दुकान GST नहीं ले सकती थी, और बिल में है।',
    'Us din yeh dukaan GST nahi le sakti thi, aur bill mein hai.',
  ],
  sold_without_gst: [
    'Taxable goods sold without GST by a registered shop. Ask your accountant.',
    'रजिस्टर्ड दुकान ने टैक्स वाला माल बिना GST बेचा। अकाउंटेंट से पूछिए।',
    'Registered dukaan ne tax wala maal bina GST becha. Accountant se poocho.',
  ],
  note_late: [
    'This month’s return is filed after 30 November, too late to lower GST of last year’s bill. Ask your accountant.',
    'इस महीने का रिटर्न 30 नवंबर के बाद भरेगा, पिछले साल के बिल का GST तब नहीं घटता। अकाउंटेंट से पूछिए।',
    'Is mahine ka return 30 November ke baad bharega, pichhle saal ke bill ka GST tab nahi ghatta. Accountant se poocho.',
  ],
  address_missing: [
    'This bill needs the buyer’s name and address.',
    'इस बिल पर ग्राहक का नाम और पता चाहिए।',
    'Is bill par grahak ka naam aur pata chahiye.',
  ],
  hsn_missing: [
    'These goods have no HSN. Set it on the item.',
    'इस माल का HSN नहीं है। माल पर डालिए।',
    'Is maal ka HSN nahi hai. Maal par daalo.',
  ],
  hsn_short: [
    'The HSN is too short for your turnover. Use 6 digits on the item.',
    'आपके टर्नओवर के लिए HSN छोटा है। माल पर 6 अंक डालिए।',
    'Aapke turnover ke liye HSN chhota hai. Maal par 6 ank daalo.',
  ],
} as const satisfies Record<string, Words>;

export type FindingCode = keyof typeof WORDS;

const isCode = (key: string): key is FindingCode => Object.hasOwn(WORDS, key);

/** Every code the doctor knows. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(WORDS).filter(isCode);

const PLACE: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, hi: 1, 'hi-Latn': 2 };

/** The sentence of a finding in the shop's language. */
export const findingSentence = (code: FindingCode, language: Language): string =>
  WORDS[code][PLACE[language]];
