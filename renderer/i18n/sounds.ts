/** Words of what the ear has learned, the three languages side by side. The keys of `en` are the keys of all. */

export const en = {
  'settings.heardSounds': 'How names are heard',
  'settings.noSounds': 'Nothing learned yet. When a spoken name was misheard, tap it and put it right.',
  'settings.sound': '“{{sound}}” is {{name}}, right {{count}} times',
  'settings.soundName': 'counts as a name',
  'settings.soundOff': 'Forget “{{sound}}”',
  'correct.heardSo': 'The ear remembers how it heard this.',
} as const;

type Words = Record<keyof typeof en, string>;

export const hi: Words = {
  'settings.heardSounds': 'नाम कैसे सुनाई देते हैं',
  'settings.noSounds': 'अभी कुछ नहीं सीखा। बोला हुआ नाम गलत सुना जाए तो उसे दबाकर सही करें।',
  'settings.sound': '“{{sound}}” यानी {{name}}, {{count}} बार सही',
  'settings.soundName': 'नाम माना जाता है',
  'settings.soundOff': '“{{sound}}” भूल जाओ',
  'correct.heardSo': 'कान याद रखेगा कि यह कैसे सुनाई दिया।',
};

export const hiLatn: Words = {
  'settings.heardSounds': 'Naam kaise sunai dete hain',
  'settings.noSounds': 'Abhi kuch nahi seekha. Bola hua naam galat suna jaaye to use dabakar sahi karo.',
  'settings.sound': '“{{sound}}” yaani {{name}}, {{count}} baar sahi',
  'settings.soundName': 'naam maana jaata hai',
  'settings.soundOff': '“{{sound}}” bhool jao',
  'correct.heardSo': 'Kaan yaad rakhega ki yeh kaise sunai diya.',
};
