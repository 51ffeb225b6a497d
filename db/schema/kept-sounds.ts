/** A spoken note. */
export interface KeptSoundsTable {
  id: string;
  /** The draft it was spoken at, and the bill that it became; null: of the day. */
  draft_id: string | null;
  /** ISO in India. */
  at: string;
  day: string;
  seconds: number;
  /** A WAV file: 16 bit, mono, 16 kHz. */
  sound: Uint8Array;
}

export interface KeptSoundTables {
  kept_sounds: KeptSoundsTable;
}
