import { elevenLabsVoice } from './elevenlabs.ts';
import { openAiVoice } from './openai.ts';
import type { CloudProvider, Speaker, Voice } from './types.ts';

/** The voices somewhere else that this PC has a key for. */
export interface VoiceOut {
  /** Who speaks where the settings leave it open; null: the system's voices. */
  readonly provider: Speaker | null;
  readonly voices: Readonly<Record<CloudProvider, Voice | null>>;
}

const SPEAKERS: readonly Speaker[] = ['openai', 'elevenlabs', 'here'];

export const NO_VOICE_OUT: VoiceOut = { provider: null, voices: { openai: null, elevenlabs: null } };

/**
 * The voices that the environment opens: OPENAI_API_KEY, ELEVENLABS_API_KEY, and who speaks by default (TTS_PROVIDER). With
 * TTS_BASE_URL another server of OpenAI's protocol speaks, one on this PC too; it needs no key.
 */
export function voiceOutIn(env: Readonly<Record<string, string | undefined>>): VoiceOut {
  const { OPENAI_API_KEY, ELEVENLABS_API_KEY, TTS_PROVIDER } = env;
  const baseUrl = env.TTS_BASE_URL || null;
  return {
    provider: SPEAKERS.find((speaker) => speaker === TTS_PROVIDER) ?? null,
    voices: {
      openai: OPENAI_API_KEY || baseUrl ? openAiVoice({ apiKey: OPENAI_API_KEY || 'none', baseUrl }) : null,
      elevenlabs: ELEVENLABS_API_KEY ? elevenLabsVoice({ apiKey: ELEVENLABS_API_KEY, baseUrl: null }) : null,
    },
  };
}
