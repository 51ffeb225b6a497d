import { z } from 'zod';

/** Who speaks: the voices of this PC's system, a voice that was fetched to this PC, or a voice outside that the owner chose. */
export const speaker = z.enum(['system', 'here', 'openai', 'elevenlabs']);
export type SpeakerName = z.output<typeof speaker>;

/** How replies are read aloud at this counter. */
export const speakingSettings = z.strictObject({
  on: z.boolean(),
  /** Null: as the environment says (TTS_PROVIDER), else the system's voices. With one outside, what is spoken leaves the PC. */
  speaker: speaker.nullable(),
  /** The PC's name of the voice; null: the best one for the language. */
  voice: z.string().max(300).nullable(),
  /** The voice of the speaker by the speaker's own name; null: one that suits. */
  cloudVoice: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .nullable(),
  /** 100 is as a person speaks. */
  speed: z.int().min(50).max(200),
  /** 0–100. */
  volume: z.int().min(0).max(100),
});
export type SpeakingSettings = z.output<typeof speakingSettings>;

/** A reply as a voice reads it: words only, in the letters of that voice; `roman` for an English voice in its stead. */
export const utterance = z.object({
  voice: z.enum(['hi-IN', 'en-IN']),
  text: z.string(),
  roman: z.string(),
});

/** Who speaks now, and which voices outside there is a key for. */
export const speakingWays = z.object({
  speaker,
  keys: z.object({ openai: z.boolean(), elevenlabs: z.boolean() }),
});
export type SpeakingWays = z.output<typeof speakingWays>;

/** Why the speaker that was chosen gave no sound, or no more; the system's voice takes over. */
const soundTrouble = z.enum([
  'off',
  'unreachable',
  'slow',
  'refused',
  'no_sound',
  'too_long',
  'not_here',
  'damaged',
  'stopped',
  'other_language',
]);
export type SoundTrouble = z.output<typeof soundTrouble>;

export const aloudAsk = z.object({
  text: z.string().trim().min(1).max(1000),
  voice: z.enum(['hi-IN', 'en-IN']),
});

/** Sound on its way: 24 kHz mono, signed 16 bit little endian, base64. A sentence that breaks off ends with why. */
export const soundPiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sound'), samples: z.base64() }),
  z.object({ kind: z.literal('cut'), trouble: soundTrouble }),
]);
export type SoundPiece = z.output<typeof soundPiece>;
