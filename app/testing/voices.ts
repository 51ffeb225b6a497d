import type { VoiceActivity } from '../adapters/voice-activity/types.ts';
import { createWindows } from '../adapters/voice-activity/windows.ts';
import type { SpokenBy } from '../contract/talk.ts';
import type { LocalClient } from '../hosts/client.ts';

/** A piece of 200 ms. */
const PIECE = 3200;

/** Whatever is loud is a voice; sound comes in pieces of 200 ms. */
export const loudIsVoice: VoiceActivity = {
  probe: async () => {
    const cut = createWindows();
    const judge = (window: Float32Array) => (window.some((sample) => Math.abs(sample) > 0.1) ? 1 : 0);
    return { push: async (samples) => cut(samples).map(judge) };
  },
  close: async () => undefined,
};

/** 200 ms of voice or quiet, as doors send it. */
export function piece(voice: boolean): string {
  const bytes = Buffer.alloc(PIECE * 2);
  if (voice) for (let n = 0; n < PIECE; n++) bytes.writeInt16LE(n % 2 ? 12_000 : -12_000, n * 2);
  return bytes.toString('base64');
}

/** Speaks for a second into a shop whose engine hears what its stand-in says. */
export async function speakIn(
  { client, id }: { readonly client: LocalClient; id(): string },
  by: SpokenBy = 'file',
  conversation: { conversationId?: string; draftId?: string } = {},
) {
  const recording = id();
  await client.speech.begin({ id: recording, by, ...conversation });
  for (let n = 0; n < 5; n++) await client.speech.feed({ id: recording, samples: piece(true) });
  return client.speech.finish({ id: recording });
}
