import { deepgramTranscriber } from './deepgram.ts';
import { elevenLabsTranscriber } from './elevenlabs.ts';
import { openAiTranscriber } from './openai.ts';
import { CLOUD_PROVIDERS, type CloudConfig, type CloudProvider, type Transcriber } from './types.ts';

/** The services that this PC has a key for. */
export interface CloudEars {
  /** Who hears where the settings leave it open; null: this PC. */
  readonly usual: CloudProvider | null;
  readonly transcribers: Readonly<Record<CloudProvider, Transcriber | null>>;
}

export const NO_CLOUD_EARS: CloudEars = {
  usual: null,
  transcribers: { openai: null, deepgram: null, elevenlabs: null },
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The services that the environment opens: a key (OPENAI_API_KEY, DEEPGRAM_API_KEY, ELEVENLABS_API_KEY) or the address of another
 * server of the same protocol (STT_OPENAI_URL, STT_DEEPGRAM_URL, STT_ELEVENLABS_URL), which needs none; and who hears by default
 * (STT_PROVIDER, STT_MODEL). Without STT_PROVIDER, and without a choice in the settings, nothing leaves the PC.
 */
export function cloudEarsIn(env: Environment): CloudEars {
  const usual = CLOUD_PROVIDERS.find((provider) => provider === env.STT_PROVIDER) ?? null;
  const made = (provider: CloudProvider, make: (config: CloudConfig) => Transcriber) => {
    const config = configOf(env, provider, usual);
    return config && make(config);
  };
  return {
    usual,
    transcribers: {
      openai: made('openai', openAiTranscriber),
      deepgram: made('deepgram', deepgramTranscriber),
      elevenlabs: made('elevenlabs', elevenLabsTranscriber),
    },
  };
}

/** The model is of the provider that was named with it. */
function configOf(
  env: Environment,
  provider: CloudProvider,
  usual: CloudProvider | null,
): CloudConfig | null {
  const name = provider.toUpperCase();
  const apiKey = env[`${name}_API_KEY`] || null;
  const baseUrl = env[`STT_${name}_URL`]?.replace(/\/+$/, '') || null;
  const model = (provider === usual && env.STT_MODEL) || null;
  return apiKey === null && baseUrl === null ? null : { apiKey: apiKey ?? 'none', baseUrl, model };
}
