/** Reading replies aloud, in three languages. */
export const en = {
  'speaking.aloud': 'Read replies aloud',
  'speaking.who': 'Who speaks',
  'speaking.who.system': 'This PC',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
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
  'speaking.trouble.slow': 'The voice outside was too slow; this PC spoke.',
  'speaking.trouble.refused':
    'The voice outside refused: look at the key and the name of the voice. This PC spoke.',
  'speaking.trouble.no_sound': 'The voice outside sent no sound; this PC spoke.',
  'speaking.trouble.too_long': 'The voice outside sent too much; this PC spoke.',
  'speaking.noVoice': 'This PC has no voice for speaking',
  'speaking.noVoiceNote':
    'Replies are shown and the small sounds stay. A Hindi or English voice can be added in the settings of the PC.',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'speaking.aloud': 'जवाब बोलकर सुनाओ',
  'speaking.who': 'कौन बोले',
  'speaking.who.system': 'यह PC',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
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
  'speaking.trouble.slow': 'बाहर की आवाज़ बहुत धीमी थी; यह PC बोला।',
  'speaking.trouble.refused': 'बाहर की आवाज़ ने मना किया: चाबी और आवाज़ का नाम देखिए। यह PC बोला।',
  'speaking.trouble.no_sound': 'बाहर से कोई आवाज़ नहीं आई; यह PC बोला।',
  'speaking.trouble.too_long': 'बाहर से बहुत ज़्यादा आवाज़ आई; यह PC बोला।',
  'speaking.noVoice': 'इस PC में बोलने की आवाज़ नहीं है',
  'speaking.noVoiceNote': 'जवाब दिखते हैं और छोटी आवाज़ें चालू हैं। हिंदी या अंग्रेज़ी आवाज़ PC की सेटिंग में जुड़ती है।',
};

export const hiLatn: Words = {
  'speaking.aloud': 'Jawab bolo',
  'speaking.who': 'Kaun bole',
  'speaking.who.system': 'Yeh PC',
  'speaking.who.openai': 'OpenAI',
  'speaking.who.elevenlabs': 'ElevenLabs',
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
  'speaking.trouble.slow': 'Bahar ki awaaz bahut dheemi thi; yeh PC bola.',
  'speaking.trouble.refused': 'Bahar ki awaaz ne mana kiya: key aur awaaz ka naam dekho. Yeh PC bola.',
  'speaking.trouble.no_sound': 'Bahar se koi awaaz nahi aayi; yeh PC bola.',
  'speaking.trouble.too_long': 'Bahar se bahut zyada awaaz aayi; yeh PC bola.',
  'speaking.noVoice': 'Is PC mein bolne ki awaaz nahi hai',
  'speaking.noVoiceNote':
    'Jawab dikhte hain aur chhoti awaazein chalu hain. Hindi ya English awaaz PC ki setting mein judti hai.',
};
