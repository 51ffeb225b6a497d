import type { Sentence } from './sentence.ts';

/** What the law on GST does not allow, or asks for. */
export const gstRefusals = {
  gstin_other_state: [
    'That GSTIN is of another State than the shop.',
    'यह GSTIN दुकान के राज्य का नहीं है।',
    'Yeh GSTIN dukaan ke rajya ka nahi hai.',
  ],
  gstin_missing: [
    'Write your GSTIN in the shop’s GST details first.',
    'पहले दुकान की GST जानकारी में GSTIN भरिए।',
    'Pehle dukaan ki GST jaankari mein GSTIN bharo.',
  ],
  gst_reason_needed: [
    'A registered shop bills with GST. To leave it off say why; it becomes an estimate.',
    'रजिस्टर्ड दुकान GST के साथ बिल बनाती है। हटाना हो तो वजह बताइए; अनुमान बनेगा।',
    'Registered dukaan GST ke saath bill banati hai. Hatana ho to wajah batao; estimate banega.',
  ],
  estimate_only: [
    'Without GST this can only be an estimate. Make an estimate, or put GST on.',
    'बिना GST यह सिर्फ़ अनुमान हो सकता है। अनुमान बनाइए या GST लगाइए।',
    'Bina GST yeh sirf estimate ho sakta hai. Estimate banao ya GST lagao.',
  ],
  two_documents: [
    'This buyer has a GSTIN: exempt goods need a bill of their own. Put them on a second bill.',
    'इस ग्राहक का GSTIN है: बिना टैक्स वाले माल का अलग बिल चाहिए। उन्हें दूसरे बिल में कीजिए।',
    'Is grahak ka GSTIN hai: bina tax wale maal ka alag bill chahiye. Unhe doosre bill mein karo.',
  ],
  draft_whole: [
    'There is nothing to divide on this bill.',
    'इस बिल में बाँटने को कुछ नहीं है।',
    'Is bill mein baantne ko kuch nahi hai.',
  ],
  interstate_not_allowed: [
    'A composition shop may not sell to another State.',
    'कंपोज़िशन दुकान दूसरे राज्य में नहीं बेच सकती।',
    'Composition dukaan doosre rajya mein nahi bech sakti.',
  ],
  buyer_address_missing: [
    'From ₹50,000 the bill needs the buyer’s name and address. Fill them in first.',
    '₹50,000 से बिल पर ग्राहक का नाम और पता चाहिए। पहले भरिए।',
    '₹50,000 se bill par grahak ka naam aur pata chahiye. Pehle bharo.',
  ],
  state_unknown: ['There is no such State.', 'ऐसा कोई राज्य नहीं है।', 'Aisa koi rajya nahi hai.'],
  gst_return_none: [
    'There is no GST return for that month: the shop was not a regular taxpayer.',
    'उस महीने का GST रिटर्न नहीं है: दुकान रेगुलर नहीं थी।',
    'Us mahine ka GST return nahi hai: dukaan regular nahi thi.',
  ],
  memos_none: [
    'There are no small sales of that day left for an invoice.',
    'उस दिन की कोई छोटी बिक्री बाकी नहीं है।',
    'Us din ki koi chhoti bikri baaki nahi hai.',
  ],
  bill_in_day_invoice: [
    'This sale stands in the day’s invoice. Make a return instead.',
    'यह बिक्री दिन के इनवॉइस में जा चुकी है। वापसी बनाइए।',
    'Yeh bikri din ke invoice mein ja chuki hai. Return banao.',
  ],
} as const satisfies Record<string, Sentence>;
