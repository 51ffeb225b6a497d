import type { Intent, Language } from '../core/intent/types.ts';
/** One turn of a conversation and what it must be understood as. */
export interface SaidTurn {
  readonly say: string;
  readonly intent: Intent;
}
/**
 * A bill for Rahul as it goes at a counter: goods come and go, GST, a question about Sita in between, back to the bill, saved, a
 * part paid, a reminder, the day, another language. Sita Devi owes ₹250 before. Three kilos of rice and a packet of salt are left.
 */
export declare const TWELVE_TURNS: Readonly<Record<Language, readonly SaidTurn[]>>;
