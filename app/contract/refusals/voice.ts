import type { Sentence } from './sentence.ts';

/** Hearing. */
export const voiceRefusals = {
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
  recording_off: [
    'Keeping sound is switched off. The owner can allow it in Settings.',
    'आवाज़ रखना बंद है। मालिक सेटिंग्स में चालू कर सकते हैं।',
    'Awaaz rakhna band hai. Maalik Settings mein chalu kar sakte hain.',
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
  model_missing: [
    'This voice model is not on this PC. Get it first.',
    'यह आवाज़ का मॉडल इस कंप्यूटर पर नहीं है। पहले इसे मँगाइए।',
    'Yeh awaaz ka model is PC par nahi hai. Pehle ise mangao.',
  ],
  model_address_missing: [
    'Nobody has said where this model lies. Write the address in Settings > Voice.',
    'यह मॉडल कहाँ मिलेगा, बताया नहीं गया। सेटिंग > आवाज़ में पता लिखिए।',
    'Yeh model kahan milega, bataya nahi gaya. Settings > Awaaz mein pata likho.',
  ],
  model_fetch_busy: [
    'Another model is being fetched. Let it finish, or stop it.',
    'दूसरा मॉडल आ रहा है। उसे पूरा होने दीजिए या रोकिए।',
    'Doosra model aa raha hai. Use poora hone do ya roko.',
  ],
  model_fetch_failed: [
    'The model did not come through. What is here is kept: check the internet and go on.',
    'मॉडल पूरा नहीं आया। जितना आया, रखा है: इंटरनेट देखकर आगे बढ़िए।',
    'Model poora nahi aaya. Jitna aaya, rakha hai: internet dekhkar aage badho.',
  ],
  model_fetch_damaged: [
    'A file of the model is damaged and was thrown away. Get it again.',
    'मॉडल की एक फ़ाइल ख़राब है, हटा दी गई। फिर मँगाइए।',
    'Model ki ek file kharab hai, hata di gayi. Phir mangao.',
  ],
  model_no_space: [
    'No room on the disk for this model. Free some space and get it again. The shop’s data is safe.',
    'इस मॉडल के लिए डिस्क में जगह नहीं है। जगह ख़ाली करके फिर मँगाइए। दुकान का डेटा सुरक्षित है।',
    'Is model ke liye disk mein jagah nahi hai. Jagah khaali karke phir mangao. Dukaan ka data surakshit hai.',
  ],
} as const satisfies Record<string, Sentence>;
