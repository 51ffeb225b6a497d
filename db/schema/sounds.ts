/** One time that a sound was put right. */
export interface SoundsLearnedTable {
  fact_id: string;
  /** Of the customer or product that was meant. */
  target_id: string;
  /** A sound key (`app/core/intent/sound.ts`). */
  sound: string;
  /** Business time, ISO in India. */
  at: string;
  stamp: string;
}

/** What was learned of a sound up to this stamp counts no more. */
export interface SoundsForgottenTable {
  target_id: string;
  sound: string;
  stamp: string;
}

export interface SoundTables {
  sounds_learned: SoundsLearnedTable;
  sounds_forgotten: SoundsForgottenTable;
}
