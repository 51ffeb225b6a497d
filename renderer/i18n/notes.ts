/** Words of spoken notes, the three languages side by side. The keys of `en` are the keys of all. */

export const en = {
  'notes.running': 'Recording, {{seconds}} s',
  'notes.runningNote': 'What is spoken is kept with the bill.',
  'notes.stop': 'Stop recording',
  'notes.title': 'Spoken notes',
  'notes.play': 'Play the note of {{time}}',
  'notes.remove': 'Delete the note of {{time}}',
  'notes.length': '{{seconds}} s',
  'notes.ofDay': 'Of the day',
  'notes.allow': 'Keep spoken notes when “start recording” is said',
  'notes.allowNote':
    'One minute at most, on this PC only, deleted after 30 days. Tell people that they are recorded.',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'notes.running': 'रिकॉर्डिंग, {{seconds}} से.',
  'notes.runningNote': 'जो बोला जाए वह बिल के साथ रखा जाता है।',
  'notes.stop': 'रिकॉर्डिंग बंद करें',
  'notes.title': 'बोले हुए नोट',
  'notes.play': '{{time}} का नोट सुनें',
  'notes.remove': '{{time}} का नोट मिटाएँ',
  'notes.length': '{{seconds}} से.',
  'notes.ofDay': 'दिन का',
  'notes.allow': '“रिकॉर्डिंग शुरू करो” कहने पर आवाज़ रखो',
  'notes.allowNote':
    'ज़्यादा से ज़्यादा एक मिनट, सिर्फ़ इसी पीसी पर, 30 दिन बाद मिट जाती है। लोगों को बता दें कि रिकॉर्डिंग हो रही है।',
};

export const hiLatn: Words = {
  'notes.running': 'Recording, {{seconds}} s',
  'notes.runningNote': 'Jo bola jaaye woh bill ke saath rakha jaata hai.',
  'notes.stop': 'Recording band karo',
  'notes.title': 'Bole hue note',
  'notes.play': '{{time}} ka note suno',
  'notes.remove': '{{time}} ka note mitao',
  'notes.length': '{{seconds}} s',
  'notes.ofDay': 'Din ka',
  'notes.allow': '“Recording shuru karo” bolne par awaaz rakho',
  'notes.allowNote':
    'Zyada se zyada ek minute, sirf isi PC par, 30 din baad mit jaati hai. Logon ko bata do ki recording ho rahi hai.',
};
