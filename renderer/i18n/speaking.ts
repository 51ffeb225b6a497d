/** Reading replies aloud, in three languages. */
export const en = {
  'speaking.aloud': 'Read replies aloud',
  'speaking.who': 'Who speaks',
  'speaking.who.system': 'This PC',
  'speaking.who.here': 'A voice fetched to this PC',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
  'speaking.hereNote':
    'Fetched once, then it speaks without a network, and nothing leaves this PC. Until it is here the voice of the system speaks.',
  'speaking.hereHindi':
    'It reads Hindi and Hinglish only. While the shop is in English the voice of the system speaks.',
  'speaking.hereReady': 'It is here',
  'speaking.outsideNote':
    'What is spoken then leaves this PC: names and amounts too. If the network goes, this PC speaks on.',
  'speaking.needsKey': 'It needs a key in {{name}}; until then this PC speaks.',
  'speaking.cloudVoice': 'Name of the voice (empty: one that suits)',
  'speaking.voice': 'Voice',
  'speaking.voiceBest': 'The best one for the language',
  'speaking.voiceFar': '{{name}} (over the network: what is spoken leaves this PC)',
  'speaking.speed': 'Speed',
  'speaking.speed.slow': 'Slow',
  'speaking.speed.usual': 'Usual',
  'speaking.speed.fast': 'Fast',
  'speaking.volume': 'Volume',
  'speaking.try': 'Try it',
  'speaking.trouble.unreachable': 'The voice outside was not reached; this PC spoke.',
  'speaking.trouble.slow': 'The chosen voice was too slow; the voice of the system spoke.',
  'speaking.trouble.refused':
    'The voice outside refused: look at the key and the name of the voice. This PC spoke.',
  'speaking.trouble.no_sound': 'The chosen voice gave no sound; the voice of the system spoke.',
  'speaking.trouble.too_long': 'The chosen voice did not come to an end; the voice of the system spoke.',
  'speaking.trouble.not_here': 'The voice is not fetched yet; the voice of the system spoke.',
  'speaking.trouble.damaged':
    'The voice was damaged and was taken away: fetch it again. The voice of the system spoke.',
  'speaking.trouble.stopped': 'The voice broke off; the voice of the system spoke.',
  'speaking.trouble.other_language':
    'This voice reads Hindi and Hinglish only; the voice of the system spoke.',
  'speaking.noVoice': 'This PC has no voice for speaking',
  'speaking.noVoiceNote':
    'Replies are shown and the small sounds stay. A Hindi or English voice can be added in the settings of the PC.',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'speaking.aloud': 'जवाब बोलकर सुनाओ',
  'speaking.who': 'कौन बोले',
  'speaking.who.system': 'यह PC',
  'speaking.who.here': 'इस PC पर मँगाई हुई आवाज़',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
  'speaking.hereNote':
    'एक बार मँगाइए, फिर यह बिना नेटवर्क के बोलती है और कुछ भी PC से बाहर नहीं जाता। आने तक सिस्टम की आवाज़ बोलती है।',
  'speaking.hereHindi': 'यह सिर्फ़ हिंदी और हिंग्लिश पढ़ती है। दुकान अंग्रेज़ी में हो तो सिस्टम की आवाज़ बोलती है।',
  'speaking.hereReady': 'यहाँ आ गई है',
  'speaking.outsideNote':
    'तब जो बोला जाता है वह इस PC से बाहर जाता है: नाम और रक़म भी। नेटवर्क जाए तो यही PC आगे बोलता है।',
  'speaking.needsKey': 'इसके लिए {{name}} में चाबी चाहिए; तब तक यह PC बोलता है।',
  'speaking.cloudVoice': 'आवाज़ का नाम (ख़ाली: जो ठीक हो)',
  'speaking.voice': 'आवाज़',
  'speaking.voiceBest': 'भाषा के लिए सबसे अच्छी',
  'speaking.voiceFar': '{{name}} (नेटवर्क से: जो बोला जाता है वह PC से बाहर जाता है)',
  'speaking.speed': 'रफ़्तार',
  'speaking.speed.slow': 'धीरे',
  'speaking.speed.usual': 'आम',
  'speaking.speed.fast': 'तेज़',
  'speaking.volume': 'आवाज़ कितनी',
  'speaking.try': 'सुनकर देखिए',
  'speaking.trouble.unreachable': 'बाहर की आवाज़ तक नहीं पहुँचे; यह PC बोला।',
  'speaking.trouble.slow': 'चुनी हुई आवाज़ बहुत धीमी थी; सिस्टम की आवाज़ बोली।',
  'speaking.trouble.refused': 'बाहर की आवाज़ ने मना किया: चाबी और आवाज़ का नाम देखिए। यह PC बोला।',
  'speaking.trouble.no_sound': 'चुनी हुई आवाज़ से कुछ नहीं आया; सिस्टम की आवाज़ बोली।',
  'speaking.trouble.too_long': 'चुनी हुई आवाज़ रुकी ही नहीं; सिस्टम की आवाज़ बोली।',
  'speaking.trouble.not_here': 'आवाज़ अभी मँगाई नहीं गई; सिस्टम की आवाज़ बोली।',
  'speaking.trouble.damaged': 'आवाज़ की फ़ाइल ख़राब थी और हटा दी गई: फिर से मँगाइए। सिस्टम की आवाज़ बोली।',
  'speaking.trouble.stopped': 'आवाज़ बीच में रुक गई; सिस्टम की आवाज़ बोली।',
  'speaking.trouble.other_language': 'यह आवाज़ सिर्फ़ हिंदी और हिंग्लिश पढ़ती है; सिस्टम की आवाज़ बोली।',
  'speaking.noVoice': 'इस PC में बोलने की आवाज़ नहीं है',
  'speaking.noVoiceNote': 'जवाब दिखते हैं और छोटी आवाज़ें चालू हैं। हिंदी या अंग्रेज़ी आवाज़ PC की सेटिंग में जुड़ती है।',
};

export const hiLatn: Words = {
  'speaking.aloud': 'Jawab bolo',
  'speaking.who': 'Kaun bole',
  'speaking.who.system': 'Yeh PC',
  'speaking.who.here': 'Is PC par mangayi hui awaaz',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
  'speaking.hereNote':
    'Ek baar mangao, phir yeh bina network ke bolti hai aur kuch bhi PC se bahar nahi jaata. Aane tak system ki awaaz bolti hai.',
  'speaking.hereHindi':
    'Yeh sirf Hindi aur Hinglish padhti hai. Dukaan English mein ho to system ki awaaz bolti hai.',
  'speaking.hereReady': 'Yahan aa gayi hai',
  'speaking.outsideNote':
    'Tab jo bola jaata hai woh is PC se bahar jaata hai: naam aur rakam bhi. Network jaaye to yahi PC aage bolta hai.',
  'speaking.needsKey': 'Iske liye {{name}} mein key chahiye; tab tak yeh PC bolta hai.',
  'speaking.cloudVoice': 'Awaaz ka naam (khaali: jo theek ho)',
  'speaking.voice': 'Awaaz',
  'speaking.voiceBest': 'Bhasha ke liye sabse achhi',
  'speaking.voiceFar': '{{name}} (network se: jo bola jaata hai woh PC se bahar jaata hai)',
  'speaking.speed': 'Raftaar',
  'speaking.speed.slow': 'Dheere',
  'speaking.speed.usual': 'Aam',
  'speaking.speed.fast': 'Tez',
  'speaking.volume': 'Awaaz kitni',
  'speaking.try': 'Sunkar dekho',
  'speaking.trouble.unreachable': 'Bahar ki awaaz tak nahi pahunche; yeh PC bola.',
  'speaking.trouble.slow': 'Chuni hui awaaz bahut dheemi thi; system ki awaaz boli.',
  'speaking.trouble.refused': 'Bahar ki awaaz ne mana kiya: key aur awaaz ka naam dekho. Yeh PC bola.',
  'speaking.trouble.no_sound': 'Chuni hui awaaz se kuch nahi aaya; system ki awaaz boli.',
  'speaking.trouble.too_long': 'Chuni hui awaaz ruki hi nahi; system ki awaaz boli.',
  'speaking.trouble.not_here': 'Awaaz abhi mangayi nahi gayi; system ki awaaz boli.',
  'speaking.trouble.damaged':
    'Awaaz ki file kharab thi aur hata di gayi: phir se mangao. System ki awaaz boli.',
  'speaking.trouble.stopped': 'Awaaz beech mein ruk gayi; system ki awaaz boli.',
  'speaking.trouble.other_language': 'Yeh awaaz sirf Hindi aur Hinglish padhti hai; system ki awaaz boli.',
  'speaking.noVoice': 'Is PC mein bolne ki awaaz nahi hai',
  'speaking.noVoiceNote':
    'Jawab dikhte hain aur chhoti awaazein chalu hain. Hindi ya English awaaz PC ki setting mein judti hai.',
};
