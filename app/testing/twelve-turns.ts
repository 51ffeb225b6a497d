import type { Intent, Language } from '../core/intent/types.ts';

/** One turn of a conversation and what it must be understood as. */
export interface SaidTurn {
  readonly say: string;
  readonly intent: Intent;
}

const INTENTS = [
  'CREATE_INVOICE',
  'ADD_ITEM',
  'REMOVE_ITEM',
  'CHANGE_QUANTITY',
  'TOGGLE_GST',
  'CHECK_BALANCE',
  'SHOW_PENDING_INVOICE',
  'CONFIRM_INVOICE',
  'RECORD_PAYMENT',
  'CREATE_REMINDER',
  'DAILY_SUMMARY',
  'SWITCH_LANGUAGE',
] as const satisfies readonly Intent[];

const turns = (...said: readonly string[]): SaidTurn[] =>
  INTENTS.map((intent, at) => ({ intent, say: said[at] ?? '' }));

/**
 * A bill for Rahul as it goes at a counter: goods come and go, GST, a question about Sita in between, back to the bill, saved, a
 * part paid, a reminder, the day, another language. Sita Devi owes ₹250 before. Three kilos of rice and a packet of salt are left.
 */
export const TWELVE_TURNS: Readonly<Record<Language, readonly SaidTurn[]>> = {
  'hi-Latn': turns(
    'Rahul ka bill banao, 2 chawal 1 cheeni',
    'ek namak aur daalo',
    'cheeni hata do',
    'chawal teen kilo kar do',
    'GST lagao',
    'Sita ka balance kitna hai',
    'bill dikhao',
    'haan',
    'Rahul ne 50 diya',
    'use kal 6 baje yaad dilana',
    'aaj ka hisaab batao',
    'english mein bolo',
  ),
  hi: turns(
    'राहुल का बिल बनाओ, दो चावल एक चीनी',
    'एक नमक और डालो',
    'चीनी हटा दो',
    'चावल तीन किलो कर दो',
    'जीएसटी लगाओ',
    'सीता का बैलेंस कितना है',
    'बिल दिखाओ',
    'हाँ',
    'राहुल ने पचास दिए',
    'उसे कल छह बजे याद दिलाना',
    'आज का हिसाब बताओ',
    'अंग्रेज़ी में बोलो',
  ),
  en: turns(
    'make a bill for Rahul, 2 rice 1 sugar',
    'add one salt',
    'remove the sugar',
    'make the rice three kilos',
    'add GST',
    'how much does Sita owe',
    'show the bill',
    'yes',
    'Rahul paid 50',
    'remind him tomorrow at 6',
    'how was business today',
    'speak Hindi',
  ),
};
