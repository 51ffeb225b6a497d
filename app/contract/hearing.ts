import { z } from 'zod';

/** Who turns speech into text: this PC, or a service outside that the owner chose. */
export const hearer = z.enum(['local', 'openai', 'deepgram', 'elevenlabs']);
export type Hearer = z.output<typeof hearer>;

/** Why this PC heard in place of the service: not reached, too late, it said no, or it answered no transcript. */
export const hearingTrouble = z.enum(['unreachable', 'slow', 'refused', 'nonsense']);
export type HearingTrouble = z.output<typeof hearingTrouble>;

/** Who hears at this counter. */
export const hearingSettings = z.strictObject({
  /** Null: as the environment says (STT_PROVIDER), else this PC. With a service the sound of what is said leaves the PC. */
  hearer: hearer.nullable(),
});
export type HearingSettings = z.output<typeof hearingSettings>;

/** Who hears now, and which services there is a key for. */
export const hearingWays = z.object({
  hearer,
  keys: z.object({ openai: z.boolean(), deepgram: z.boolean(), elevenlabs: z.boolean() }),
});
export type HearingWays = z.output<typeof hearingWays>;
