import { q } from '../../db/gateway.ts';
import type { Language } from '../core/intent/types.ts';
import type { TestShop } from './shop.ts';

/** Talking to the shop that a test has open at the moment: what it answers, in which language, and how many facts it has. */
export const talkTo = (shop: () => TestShop) => ({
  reply: async (text: string) => (await shop().say(text)).reply.text,
  speak: (language: Language) =>
    shop().say({ hi: 'हिंदी में बोलो', 'hi-Latn': 'hinglish mein bolo', en: 'speak english' }[language]),
  facts: () => shop().rows(q.selectFrom('journal').select('kind')).length,
});
