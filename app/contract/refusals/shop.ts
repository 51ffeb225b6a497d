import type { Sentence } from './sentence.ts';

/** The shop’s file, its day, lists and backups. */
export const shopRefusals = {
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
  backup_missing: [
    'There is no backup here yet. Make one.',
    'यहाँ अभी कोई बैकअप नहीं है। एक बनाइए।',
    'Yahan abhi koi backup nahi hai. Ek banao.',
  ],
  folder_missing: [
    'This folder is not there. Plug the stick in or choose another.',
    'यह फ़ोल्डर नहीं मिला। स्टिक लगाइए या दूसरा चुनिए।',
    'Yeh folder nahi mila. Stick lagao ya doosra chuno.',
  ],
} as const satisfies Record<string, Sentence>;
