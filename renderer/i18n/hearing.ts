/** Words of who hears, the three languages side by side. The keys of `en` are the keys of all. */

export const en = {
  'hearing.who': 'Who turns speech into text',
  'hearing.local': 'This PC',
  'hearing.openai': 'OpenAI',
  'hearing.deepgram': 'Deepgram',
  'hearing.elevenlabs': 'ElevenLabs',
  'hearing.stays': 'What is said here stays on this PC.',
  'hearing.leaves':
    'The sound of what you say while the mic listens, and the names of likely customers and goods, go to {{who}} over the internet. It costs money there. When it cannot be reached, this PC hears.',
  'hearing.noKey':
    'There is no key for {{who}} on this PC, so this PC hears. Whoever set up the PC can add it.',
  'hearing.mark': 'heard on this PC',
  'hearing.why.unreachable': 'The speech service was not reached',
  'hearing.why.slow': 'The speech service was too slow',
  'hearing.why.refused': 'The speech service refused',
  'hearing.why.nonsense': 'The speech service gave no usable answer',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'hearing.who': 'बोली को लिखावट में कौन बदले',
  'hearing.local': 'यह कंप्यूटर',
  'hearing.openai': 'OpenAI',
  'hearing.deepgram': 'Deepgram',
  'hearing.elevenlabs': 'ElevenLabs',
  'hearing.stays': 'यहाँ बोली हुई बात इसी कंप्यूटर पर रहती है।',
  'hearing.leaves':
    'माइक चालू रहते आप जो बोलते हैं उसकी आवाज़, और कुछ ग्राहकों और माल के नाम, इंटरनेट से {{who}} को जाते हैं। वहाँ पैसे लगते हैं। वह न मिले तो यह कंप्यूटर सुनता है।',
  'hearing.noKey':
    'इस कंप्यूटर पर {{who}} की चाबी (key) नहीं है, इसलिए यह कंप्यूटर ही सुनता है। जिसने कंप्यूटर लगाया वह जोड़ सकता है।',
  'hearing.mark': 'इसी कंप्यूटर ने सुना',
  'hearing.why.unreachable': 'सुनने वाली सेवा तक बात नहीं पहुँची',
  'hearing.why.slow': 'सुनने वाली सेवा ने बहुत देर की',
  'hearing.why.refused': 'सुनने वाली सेवा ने मना किया',
  'hearing.why.nonsense': 'सुनने वाली सेवा का जवाब काम का नहीं था',
};

export const hiLatn: Words = {
  'hearing.who': 'Boli ko likhawat mein kaun badle',
  'hearing.local': 'Yeh PC',
  'hearing.openai': 'OpenAI',
  'hearing.deepgram': 'Deepgram',
  'hearing.elevenlabs': 'ElevenLabs',
  'hearing.stays': 'Yahan boli hui baat isi PC par rehti hai.',
  'hearing.leaves':
    'Mic chalu rehte aap jo bolte hain uski awaaz, aur kuch grahak aur maal ke naam, internet se {{who}} ko jaate hain. Wahan paise lagte hain. Woh na mile to yeh PC sunta hai.',
  'hearing.noKey':
    'Is PC par {{who}} ki key nahi hai, isliye yeh PC hi sunta hai. Jisne PC lagaya woh jod sakta hai.',
  'hearing.mark': 'isi PC ne suna',
  'hearing.why.unreachable': 'Sunne wali service tak baat nahi pahunchi',
  'hearing.why.slow': 'Sunne wali service ne bahut der ki',
  'hearing.why.refused': 'Sunne wali service ne mana kiya',
  'hearing.why.nonsense': 'Sunne wali service ka jawab kaam ka nahi tha',
};
