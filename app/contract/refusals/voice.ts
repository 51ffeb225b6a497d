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
} as const satisfies Record<string, Sentence>;
