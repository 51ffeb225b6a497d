/** Words of hands-free, the microphone test and the settings of listening, the three languages side by side. */

export const en = {
  'hands.free': 'Hands-free',
  'hands.on': 'ON',
  'hands.off': 'OFF',
  'hands.say': 'Say it…',
  'hands.paused': 'Paused after 2 minutes of silence',
  'hands.ends': 'Ends when you are quiet',
  'hands.help': 'What can I say here?',
  'hands.helpSentence': 'help',
  'mic.test': 'Test the microphone',
  'mic.speak': 'Speak now…',
  'mic.good': 'Good, {{level}} dB.',
  'mic.heard': 'I heard: “{{text}}”',
  'mic.soft': 'Too soft, {{level}} dB. Come closer, or choose another microphone.',
  'mic.noWord': 'Sound comes, {{level}} dB, but no word in it.',
  'listen.pause': 'Quiet that ends a sentence',
  'listen.limit': 'Hands-free: above this, say “save”',
  'listen.partial': 'Show words while you talk',
  'listen.paceUnknown': 'Measured with the first sentence',
  'listen.paceGood': 'This PC keeps up: {{took}} s for {{seconds}} s of speech',
  'listen.paceSlow':
    'This PC is too slow for it: {{took}} s for {{seconds}} s of speech. The level is shown alone',
  'listen.cleanUp': 'Clean the sound',
  'listen.cleanUpNote':
    'Takes out echo and noise. Words are heard worse with it; try it beside a loud speaker',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'hands.free': 'बिना दबाए',
  'hands.on': 'चालू',
  'hands.off': 'बंद',
  'hands.say': 'बोलिए…',
  'hands.paused': '2 मिनट चुप्पी के बाद रुक गया',
  'hands.ends': 'चुप होते ही समझेंगे',
  'hands.help': 'यहाँ क्या बोल सकते हैं?',
  'hands.helpSentence': 'मदद',
  'mic.test': 'माइक जाँचें',
  'mic.speak': 'अब बोलिए…',
  'mic.good': 'ठीक है, {{level}} dB।',
  'mic.heard': 'सुना: “{{text}}”',
  'mic.soft': 'आवाज़ धीमी है, {{level}} dB। पास आएँ, या दूसरा माइक चुनें।',
  'mic.noWord': 'आवाज़ आई, {{level}} dB, पर कोई शब्द नहीं।',
  'listen.pause': 'इतनी चुप्पी पर बात पूरी',
  'listen.limit': 'बिना दबाए: इससे ऊपर “सेव” बोलना पड़ेगा',
  'listen.partial': 'बोलते समय शब्द दिखाएँ',
  'listen.paceUnknown': 'पहली बात पर नापा जाएगा',
  'listen.paceGood': 'यह PC साथ दे रहा है: {{seconds}} सेकंड की बात {{took}} सेकंड में',
  'listen.paceSlow': 'यह PC इसके लिए धीमा है: {{seconds}} सेकंड की बात {{took}} सेकंड में। सिर्फ़ आवाज़ का स्तर दिखेगा',
  'listen.cleanUp': 'आवाज़ साफ़ करें',
  'listen.cleanUpNote': 'गूँज और शोर हटाता है। इससे शब्द कम समझ आते हैं; तेज़ स्पीकर के पास आज़माएँ',
};

export const hiLatn: Words = {
  'hands.free': 'Bina dabaye',
  'hands.on': 'ON',
  'hands.off': 'OFF',
  'hands.say': 'Bolo…',
  'hands.paused': '2 minute chuppi ke baad ruk gaya',
  'hands.ends': 'Chup hote hi samjhenge',
  'hands.help': 'Yahan kya bol sakte ho?',
  'hands.helpSentence': 'madad',
  'mic.test': 'Mic jaancho',
  'mic.speak': 'Ab bolo…',
  'mic.good': 'Theek hai, {{level}} dB.',
  'mic.heard': 'Suna: “{{text}}”',
  'mic.soft': 'Awaaz dheemi hai, {{level}} dB. Paas aao, ya doosra mic chuno.',
  'mic.noWord': 'Awaaz aayi, {{level}} dB, par koi shabd nahi.',
  'listen.pause': 'Itni chuppi par baat poori',
  'listen.limit': 'Bina dabaye: isse upar “save” bolna padega',
  'listen.partial': 'Bolte waqt shabd dikhao',
  'listen.paceUnknown': 'Pehli baat par naapa jayega',
  'listen.paceGood': 'Yeh PC saath de raha hai: {{seconds}} s ki baat {{took}} s mein',
  'listen.paceSlow':
    'Yeh PC iske liye slow hai: {{seconds}} s ki baat {{took}} s mein. Sirf awaaz ka level dikhega',
  'listen.cleanUp': 'Awaaz saaf karo',
  'listen.cleanUpNote':
    'Goonj aur shor hatata hai. Isse shabd kam samajh aate hain; tez speaker ke paas aazmao',
};
