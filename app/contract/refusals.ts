import type { Language } from '../core/intent/types.ts';
import type { ErrorCode } from './errors.ts';

/** What happened and what to do, for every code, in the shop's three languages: [English, Hindi, Hinglish]. */
const SENTENCES: Readonly<Record<ErrorCode, readonly [en: string, hi: string, hinglish: string]>> = {
  invalid_input: [
    'That cannot be right. Check it and try again.',
    'यह सही नहीं लगता। देखकर फिर कीजिए।',
    'Yeh sahi nahi lagta. Dekhkar phir karo.',
  ],
  version_mismatch: [
    'This screen is of another version. Start Execora again.',
    'यह स्क्रीन दूसरे वर्शन की है। Execora फिर से चलाइए।',
    'Yeh screen doosre version ki hai. Execora phir se chalao.',
  ],
  not_found: [
    'It is not here any more. Look at the list again.',
    'यह अब यहाँ नहीं है। सूची फिर देखिए।',
    'Yeh ab yahan nahi hai. List phir dekho.',
  ],
  engine_stopped: [
    'The counter is starting again. Wait a moment; nothing saved is lost.',
    'काउंटर फिर चालू हो रहा है। थोड़ा रुकिए; सेव किया हुआ सुरक्षित है।',
    'Counter phir chalu ho raha hai. Thoda ruko; save kiya hua safe hai.',
  ],
  internal: [
    'Something went wrong here. Nothing saved is lost. Try again.',
    'यहाँ कुछ गड़बड़ हुई। सेव किया हुआ सुरक्षित है। फिर कोशिश कीजिए।',
    'Yahan kuch gadbad hui. Save kiya hua safe hai. Phir koshish karo.',
  ],
  shop_missing: [
    'No shop is open yet. Fill in the first page.',
    'अभी कोई दुकान खुली नहीं है। पहला पन्ना भरिए।',
    'Abhi koi dukaan khuli nahi hai. Pehla panna bharo.',
  ],
  shop_exists: ['This shop is open already.', 'यह दुकान पहले से खुली है।', 'Yeh dukaan pehle se khuli hai.'],
  shop_busy: [
    'Another Execora has this shop open. Close it, or use that window.',
    'यह दुकान दूसरे Execora में खुली है। उसे बंद कीजिए या वही खिड़की चलाइए।',
    'Yeh dukaan doosre Execora mein khuli hai. Use band karo ya wahi window chalao.',
  ],
  shop_newer: [
    'A newer Execora made this file: it can only be looked at here. Install the newer one to sell.',
    'यह फ़ाइल नए Execora की है: यहाँ सिर्फ़ देखी जा सकती है। बेचने के लिए नया वाला लगाइए।',
    'Yeh file naye Execora ki hai: yahan sirf dekh sakte ho. Bechne ke liye naya wala lagao.',
  ],
  shop_damaged: [
    'The shop’s file is damaged. Nothing was changed. Use the last backup, or save what it still holds.',
    'दुकान की फ़ाइल ख़राब है। कुछ बदला नहीं गया। पिछला बैकअप लीजिए, या जो बचा है वह निकालिए।',
    'Dukaan ki file kharab hai. Kuch badla nahi gaya. Pichhla backup lo, ya jo bacha hai woh nikalo.',
  ],
  shop_read_only: [
    'The shop’s folder cannot be written. Give permission or choose another folder.',
    'दुकान के फ़ोल्डर में लिखा नहीं जा सकता। अनुमति दीजिए या दूसरा फ़ोल्डर चुनिए।',
    'Dukaan ke folder mein likh nahi sakte. Permission do ya doosra folder chuno.',
  ],
  disk_full: [
    'Not saved: the disk is full. Free some space and try again. The draft is kept.',
    'सेव नहीं हुआ: डिस्क भर गई है। जगह खाली करके फिर कीजिए। कच्चा बिल सुरक्षित है।',
    'Save nahi hua: disk bhar gayi hai. Jagah khaali karke phir karo. Draft rakha hai.',
  ],
  disk_failed: [
    'Not saved: the disk did not answer. Check it and try again. The draft is kept.',
    'सेव नहीं हुआ: डिस्क ने जवाब नहीं दिया। जाँचकर फिर कीजिए। कच्चा बिल सुरक्षित है।',
    'Save nahi hua: disk ne jawab nahi diya. Jaanchkar phir karo. Draft rakha hai.',
  ],
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
  product_exists: [
    'The shop has a product of this name. Use it, or say that this is another one.',
    'इस नाम का सामान दुकान में है। वही लीजिए, या बताइए कि यह दूसरा है।',
    'Is naam ka saaman dukaan mein hai. Wahi lo, ya batao ki yeh doosra hai.',
  ],
  barcode_invalid: [
    'This is no barcode, or a digit of it is wrong. Scan it again.',
    'यह बारकोड नहीं है या एक अंक ग़लत है। फिर स्कैन कीजिए।',
    'Yeh barcode nahi hai ya ek ank galat hai. Phir scan karo.',
  ],
  barcode_unknown: [
    'No product has this code yet. Choose the product and give it the code.',
    'यह कोड किसी सामान का नहीं है। सामान चुनकर कोड दीजिए।',
    'Yeh code kisi saaman ka nahi hai. Saaman chunkar code do.',
  ],
  barcode_taken: [
    'This code stands on another product. Take it off there first.',
    'यह कोड दूसरे सामान का है। पहले वहाँ से हटाइए।',
    'Yeh code doosre saaman ka hai. Pehle wahan se hatao.',
  ],
  mrp_unsaid: [
    'Several printed prices stand under this code. Choose the one in your hand.',
    'इस कोड के कई MRP हैं। जो हाथ में है वह चुनिए।',
    'Is code ke kai MRP hain. Jo haath mein hai woh chuno.',
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
  speech_model_missing: [
    'A voice file is missing. Typing works. Install Execora again to get it back.',
    'आवाज़ की फ़ाइल नहीं मिली। लिखना चलता है। फ़ाइल के लिए Execora फिर लगाइए।',
    'Awaaz ki file nahi mili. Likhna chalta hai. File ke liye Execora phir lagao.',
  ],
  speech_model_damaged: [
    'A voice file is damaged. Typing works. Install Execora again to repair it.',
    'आवाज़ की फ़ाइल ख़राब है। लिखना चलता है। ठीक करने को Execora फिर लगाइए।',
    'Awaaz ki file kharab hai. Likhna chalta hai. Theek karne ko Execora phir lagao.',
  ],
  speech_busy: [
    'Still working on what you said before. Wait a moment.',
    'पिछली बात समझ रहे हैं। थोड़ा रुकिए।',
    'Pichhli baat samajh rahe hain. Thoda ruko.',
  ],
  speech_failed: [
    'The voice part stopped. Say it again, or type.',
    'आवाज़ वाला हिस्सा रुक गया। फिर बोलिए या लिखिए।',
    'Awaaz wala hissa ruk gaya. Phir bolo ya likho.',
  ],
  speech_too_long: [
    'That was too long. Say one bill at a time, up to 15 seconds.',
    'बहुत लंबा था। एक बार में एक बिल, 15 सेकंड तक बोलिए।',
    'Bahut lamba tha. Ek baar mein ek bill, 15 second tak bolo.',
  ],
  day_closed: [
    'That day is closed already. What is sold now is counted with the next closing.',
    'वह दिन बंद हो चुका है। अब जो बिकेगा, अगली गिनती में आएगा।',
    'Woh din band ho chuka hai. Ab jo bikega, agli ginti mein aayega.',
  ],
  day_ahead: [
    'That day has not come yet. Look at the date.',
    'वह दिन अभी आया नहीं है। तारीख़ देखिए।',
    'Woh din abhi aaya nahi hai. Tareekh dekho.',
  ],
  import_missing: [
    'This list is not here any more. Choose the file again.',
    'यह सूची अब यहाँ नहीं है। फ़ाइल फिर चुनिए।',
    'Yeh list ab yahan nahi hai. File phir chuno.',
  ],
  import_unreadable: [
    'This file is not a list we can read: the first row must name its columns. Save it as CSV and try again.',
    'यह फ़ाइल पढ़ी नहीं जा सकी: पहली पंक्ति में कॉलम के नाम चाहिए। CSV में सेव करके फिर कीजिए।',
    'Yeh file padhi nahi gayi: pehli line mein column ke naam chahiye. CSV mein save karke phir karo.',
  ],
  import_too_large: [
    'This list is too long. Split it into smaller files.',
    'यह सूची बहुत लंबी है। इसे छोटी फ़ाइलों में बाँटिए।',
    'Yeh list bahut lambi hai. Ise chhoti files mein baanto.',
  ],
  backup_damaged: [
    'This backup is damaged or not of this program. Nothing was changed. Choose another.',
    'यह बैकअप ख़राब है या इस प्रोग्राम का नहीं है। कुछ बदला नहीं गया। दूसरा चुनिए।',
    'Yeh backup kharab hai ya is program ka nahi hai. Kuch badla nahi gaya. Doosra chuno.',
  ],
  folder_missing: [
    'This folder is not there. Plug the stick in or choose another.',
    'यह फ़ोल्डर नहीं मिला। स्टिक लगाइए या दूसरा चुनिए।',
    'Yeh folder nahi mila. Stick lagao ya doosra chuno.',
  ],
  backup_missing: [
    'There is no backup here yet. Make one.',
    'यहाँ अभी कोई बैकअप नहीं है। एक बनाइए।',
    'Yahan abhi koi backup nahi hai. Ek banao.',
  ],
  pdf_failed: [
    'The bill is saved, but its PDF could not be written. Check the disk and try again.',
    'बिल सेव है, पर PDF नहीं बन पाया। डिस्क देखकर फिर कोशिश कीजिए।',
    'Bill save hai, par PDF nahi ban paya. Disk dekhkar phir koshish karo.',
  ],
};

const PLACE: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, hi: 1, 'hi-Latn': 2 };

/** The sentence of a refusal in the shop's language. */
export const refusalSentence = (code: ErrorCode, language: Language): string =>
  SENTENCES[code][PLACE[language]];
