import type { Sentence } from './sentence.ts';

/** Bills and their papers. */
export const billsRefusals = {
  draft_missing: [
    'This draft is not open any more.',
    'यह कच्चा बिल अब खुला नहीं है।',
    'Yeh draft ab khula nahi hai.',
  ],
  draft_changed: [
    'The draft changed meanwhile. Look at it and save again.',
    'इस बीच कच्चा बिल बदल गया। देखकर फिर सेव कीजिए।',
    'Is beech draft badal gaya. Dekhkar phir save karo.',
  ],
  draft_empty: [
    'The bill has no items. Add one first.',
    'बिल में कोई माल नहीं है। पहले माल जोड़िए।',
    'Bill mein koi maal nahi hai. Pehle maal jodo.',
  ],
  line_missing: [
    'That line is not on the bill any more.',
    'वह लाइन अब बिल में नहीं है।',
    'Woh line ab bill mein nahi hai.',
  ],
  amount_invalid: [
    'That amount cannot be right. Use rupees, at most two decimals, up to ₹10 crore.',
    'यह रकम सही नहीं है। रुपये लिखिए, दो दशमलव तक, ₹10 करोड़ तक।',
    'Yeh rakam sahi nahi hai. Rupaye likho, do decimal tak, ₹10 crore tak.',
  ],
  quantity_invalid: [
    'That quantity cannot be right. Use more than 0 and at most 1,00,000.',
    'यह मात्रा सही नहीं है। 0 से ज़्यादा और 1,00,000 तक लिखिए।',
    'Yeh quantity sahi nahi hai. 0 se zyada aur 1,00,000 tak likho.',
  ],
  unit_unknown: [
    'Nobody knows how much that is of this item. Say it in the item’s own unit, or add the pack to the item.',
    'इस माल में यह कितना होता है, पता नहीं। माल की अपनी इकाई में बोलिए, या माल में पैक जोड़िए।',
    'Is maal mein yeh kitna hota hai, pata nahi. Maal ki apni unit mein bolo, ya maal mein pack jodo.',
  ],
  operation_reused: [
    'This was done before with other figures. Start it again.',
    'यह पहले दूसरे आँकड़ों से हो चुका है। फिर से शुरू कीजिए।',
    'Yeh pehle doosre figures se ho chuka hai. Phir se shuru karo.',
  ],
  gst_not_allowed: [
    'This shop may not charge GST. Change its GST profile first.',
    'यह दुकान GST नहीं ले सकती। पहले GST की जानकारी बदलिए।',
    'Yeh dukaan GST nahi le sakti. Pehle GST ki jaankari badlo.',
  ],
  discount_invalid: [
    'That discount cannot be right. Use 0 to 100 %, or rupees.',
    'यह छूट सही नहीं है। 0 से 100 % या रुपये लिखिए।',
    'Yeh chhoot sahi nahi hai. 0 se 100 % ya rupaye likho.',
  ],
  payment_short: [
    'The money is less than the bill. Choose a customer for the rest, or take all of it.',
    'पैसा बिल से कम है। बाकी के लिए ग्राहक चुनिए, या पूरा लीजिए।',
    'Paisa bill se kam hai. Baaki ke liye grahak chuno, ya poora lo.',
  ],
  payment_over_bill: [
    'The parts come to more than the bill. Make them smaller.',
    'हिस्से बिल से ज़्यादा हैं। कम कीजिए।',
    'Hisse bill se zyada hain. Kam karo.',
  ],
  bill_cancelled: ['This bill is cancelled already.', 'यह बिल पहले से रद्द है।', 'Yeh bill pehle se cancel hai.'],
  bill_returned: [
    'Something of this bill came back already. Return the rest of it.',
    'इस बिल का कुछ माल वापस आ चुका है। बाकी भी वापसी में लीजिए।',
    'Is bill ka kuch maal wapas aa chuka hai. Baaki bhi return karo.',
  ],
  cancel_too_late: [
    'Only a bill of today can be cancelled. Make a return instead.',
    'सिर्फ़ आज का बिल रद्द होता है। वापसी बनाइए।',
    'Sirf aaj ka bill cancel hota hai. Return banao.',
  ],
  return_too_much: [
    'That is more than is left of this line.',
    'इस लाइन में इतना माल बचा नहीं है।',
    'Is line mein itna maal bacha nahi hai.',
  ],
  estimate_billed: [
    'This estimate is a bill already.',
    'इस अनुमान का बिल बन चुका है।',
    'Is estimate ka bill ban chuka hai.',
  ],
  series_used: [
    'Numbers of this series were given already; it goes on from there.',
    'इस सीरीज़ के नंबर दिए जा चुके हैं; आगे से चलेगी।',
    'Is series ke number diye ja chuke hain; aage se chalegi.',
  ],
  series_full: [
    'Not saved: this counter has used up its numbers of the year. Give it another code in Settings. The draft is kept.',
    'सेव नहीं हुआ: इस काउंटर के साल भर के नंबर ख़त्म हो गए। सेटिंग में दूसरा कोड दीजिए। कच्चा बिल सुरक्षित है।',
    'Save nahi hua: is counter ke saal bhar ke number khatam ho gaye. Settings mein doosra code do. Draft rakha hai.',
  ],
  pdf_failed: [
    'The bill is saved, but its PDF could not be written. Check the disk and try again.',
    'बिल सेव है, पर PDF नहीं बन पाया। डिस्क देखकर फिर कोशिश कीजिए।',
    'Bill save hai, par PDF nahi ban paya. Disk dekhkar phir koshish karo.',
  ],
} as const satisfies Record<string, Sentence>;
