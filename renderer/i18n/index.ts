import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../app/core/intent/types.ts';
import { en, hi, hiLatn } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    pluralSeparator: '|';
    contextSeparator: '|';
    resources: { translation: typeof en };
  }
}

/** The language shown before the shop has said which one it speaks. */
export const FIRST_LANGUAGE: Language = 'hi-Latn';

/** Loads the three languages; all words are in the bundle, so it is ready when it returns. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: FIRST_LANGUAGE,
    fallbackLng: false,
    supportedLngs: ['en', 'hi', 'hi-Latn'],
    resources: { en: { translation: en }, hi: { translation: hi }, 'hi-Latn': { translation: hiLatn } },
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '|',
    contextSeparator: '|',
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

/** Shows the window in a language and tells readers which one it is. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
