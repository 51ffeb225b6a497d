/** Where the page stands that is shown when no engine starts; it needs nothing but main. */
export const FAILURE_PATH = '/engine-failed.html';

const WORDS = [
  {
    lang: 'en',
    title: 'The counter could not start',
    text: 'Saved bills stay in the shop’s file. Close Execora and open it again; if this comes back, restart the computer.',
    again: 'Try again',
  },
  {
    lang: 'hi',
    title: 'काउंटर शुरू नहीं हो सका',
    text: 'सेव किए हुए बिल दुकान की फ़ाइल में ही हैं। Execora बंद करके फिर से खोलिए; फिर भी यही दिखे तो कंप्यूटर बंद करके चालू कीजिए।',
    again: 'फिर से कोशिश करें',
  },
  {
    lang: 'hi-Latn',
    title: 'Counter shuru nahi ho saka',
    text: 'Save kiye hue bill dukaan ki file mein hi hain. Execora band karke phir kholiye; phir bhi yahi dikhe to computer restart kijiye.',
    again: 'Phir koshish karo',
  },
];

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 32px; padding: 24px;
         background: #f5f4ef; color: #1a1c19; font: 17px/1.5 "Noto Sans", "Noto Sans Devanagari", sans-serif; }
  section { max-width: 640px; }
  h1 { margin: 0 0 4px; font-size: 20px; color: #a61b1b; }
  p { margin: 0 0 8px; }
  a { color: #0b6b3d; font-weight: 700; }
  @media (prefers-color-scheme: dark) {
    body { background: #111411; color: #eef1ea; } h1 { color: #ff9b90; } a { color: #6fcf97; }
  }`;

/** One page in the shop's three languages, without a script: nothing of ours runs when this is needed. */
export function failurePage(nonce: string): string {
  const sections = WORDS.map(
    ({ lang, title, text, again }) =>
      `<section lang="${lang}"><h1>${title}</h1><p>${text}</p><a href="/index.html">${again}</a></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Execora</title><style nonce="${nonce}">${STYLE}</style></head><body>${sections.join('')}</body></html>`;
}
