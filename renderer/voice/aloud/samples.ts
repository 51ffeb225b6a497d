import type { Language } from '../../../app/core/intent/types.ts';
import type { Utterance } from '../../../app/core/speaking/utterance.ts';

const HINDI: Utterance = {
  voice: 'hi-IN',
  text: 'राहुल, दो किलो चावल, एक किलो चीनी। कुल एक सौ सत्तर रुपये, उधार में।',
  roman: 'Rahul, do kilo chawal, ek kilo cheeni. Kul ek sau sattar rupaye, udhaar mein.',
};
const ENGLISH = 'Rahul, two kilo rice, one kilo sugar. Total one hundred seventy rupees, on credit.';

/** What is spoken to try a voice. */
export const SAMPLES: Readonly<Record<Language, Utterance>> = {
  hi: HINDI,
  'hi-Latn': HINDI,
  en: { voice: 'en-IN', text: ENGLISH, roman: ENGLISH },
};
