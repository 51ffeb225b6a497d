import type { Language } from '../intent/types.ts';

interface CodeMail {
  readonly subject: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Language, (code: string, minutes: number) => CodeMail>> = {
  en: (code, minutes) => ({
    subject: 'Execora: code to delete a customer',
    text: `Your code is ${code}. It counts for ${minutes} minutes.\n\nSomebody at your counter wants to delete all that the shop knows about a customer. If it was not you, do nothing and give the code to nobody.`,
  }),
  hi: (code, minutes) => ({
    subject: 'Execora: ग्राहक हटाने का कोड',
    text: `आपका कोड ${code} है। यह ${minutes} मिनट चलेगा।\n\nआपके काउंटर पर कोई एक ग्राहक की सारी जानकारी हटाना चाहता है। अगर आप नहीं हैं, तो कुछ मत कीजिए और कोड किसी को मत बताइए।`,
  }),
  'hi-Latn': (code, minutes) => ({
    subject: 'Execora: grahak hatane ka code',
    text: `Aapka code ${code} hai. Yeh ${minutes} minute chalega.\n\nAapke counter par koi ek grahak ki saari jaankari hatana chahta hai. Agar aap nahi hain, to kuch mat karo aur code kisi ko mat batao.`,
  }),
};

/** The mail with the code that deletes a customer. It names no customer: mail is read by more than one pair of eyes. */
export const codeMail = (code: string, minutes: number, language: Language): CodeMail =>
  WORDS[language](code, minutes);
