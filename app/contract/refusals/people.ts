import type { Sentence } from './sentence.ts';

/** Customers, their money, reminders and being forgotten. */
export const peopleRefusals = {
  customer_missing: ['There is no such customer.', 'ऐसा कोई ग्राहक नहीं है।', 'Aisa koi grahak nahi hai.'],
  customer_exists: [
    'A customer like this is there already. Choose them, or make a new one on purpose.',
    'ऐसा ग्राहक पहले से है। उसे चुनिए, या जानकर नया बनाइए।',
    'Aisa grahak pehle se hai. Use chuno, ya jaankar naya banao.',
  ],
  phone_invalid: [
    'A mobile number has 10 digits and starts with 6 to 9; a landline needs its STD code.',
    'मोबाइल नंबर में 10 अंक होते हैं और 6 से 9 से शुरू होता है; लैंडलाइन में STD कोड चाहिए।',
    'Mobile number mein 10 ank hote hain aur 6 se 9 se shuru hota hai; landline mein STD code chahiye.',
  ],
  name_invalid: [
    'The name is empty or too long.',
    'नाम खाली है या बहुत लंबा है।',
    'Naam khaali hai ya bahut lamba hai.',
  ],
  payment_over_balance: [
    'That is more than they owe. Say yes to keep the rest as advance.',
    'यह बाकी से ज़्यादा है। बचा हुआ जमा रखना हो तो हाँ कीजिए।',
    'Yeh baaki se zyada hai. Bacha hua jama rakhna ho to haan karo.',
  ],
  amount_over_balance: [
    'That is more than there is on the khata. Look at the balance.',
    'यह खाते से ज़्यादा है। बाकी देखिए।',
    'Yeh khate se zyada hai. Baaki dekho.',
  ],
  undo_impossible: [
    'Only the last entry of today can be undone. A bill is cancelled, not undone.',
    'सिर्फ़ आज की आख़िरी एंट्री वापस हो सकती है। बिल रद्द होता है, वापस नहीं।',
    'Sirf aaj ki aakhri entry wapas ho sakti hai. Bill cancel hota hai, undo nahi.',
  ],
  same_customer: [
    'These are one and the same customer. Choose two.',
    'ये एक ही ग्राहक हैं। दो अलग चुनिए।',
    'Yeh ek hi grahak hain. Do alag chuno.',
  ],
  email_invalid: [
    'This is not an email address. Check it.',
    'यह ईमेल पता सही नहीं है। देखिए।',
    'Yeh email sahi nahi hai. Dekho.',
  ],
  gstin_invalid: [
    'A GSTIN has 15 letters and digits, and these do not fit together. Check it.',
    'GSTIN में 15 अक्षर-अंक होते हैं, ये मेल नहीं खाते। देखिए।',
    'GSTIN mein 15 akshar-ank hote hain, yeh mel nahi khaate. Dekho.',
  ],
  reminder_missing: [
    'That reminder is there no more. Look at the list of reminders.',
    'यह रिमाइंडर अब नहीं है। रिमाइंडर की सूची देखिए।',
    'Yeh reminder ab nahi hai. Reminder ki list dekho.',
  ],
  reminder_past: [
    'That time has passed. Say a later one.',
    'यह समय निकल चुका है। आगे का समय बताइए।',
    'Yeh samay nikal chuka hai. Aage ka samay batao.',
  ],
  pin_missing: [
    'Set the owner’s PIN first, or set up email for the code.',
    'पहले मालिक का PIN बनाइए, या कोड के लिए ईमेल लगाइए।',
    'Pehle malik ka PIN banao, ya code ke liye email lagao.',
  ],
  code_wrong: [
    'That is not the right code or PIN. Look again.',
    'यह कोड या PIN सही नहीं है। फिर देखिए।',
    'Yeh code ya PIN sahi nahi hai. Phir dekho.',
  ],
  code_over: [
    'This code does not count any more. Start again.',
    'यह कोड अब नहीं चलेगा। फिर से शुरू कीजिए।',
    'Yeh code ab nahi chalega. Phir se shuru karo.',
  ],
  code_limit: [
    'Too many tries today. Go on tomorrow.',
    'आज बहुत बार कोशिश हो चुकी। कल कीजिए।',
    'Aaj bahut baar koshish ho chuki. Kal karo.',
  ],
} as const satisfies Record<string, Sentence>;
