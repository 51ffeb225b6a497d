import { hearSentence } from '../../app/adapters/speech/hearing.ts';
import type { HearContext } from '../../app/adapters/speech/types.ts';
import { allHeard } from '../../app/core/intent/heard-as.ts';
import type { SpokenShop, Understood } from './spoken-shop.ts';
import type { Transcriber } from './transcripts.ts';

/** As the counter hears and understands, over a model whose transcripts are kept. */
export async function hearAt(
  shop: SpokenShop,
  { whisper }: Transcriber,
  sound: Float32Array,
  context: HearContext,
): Promise<{ readonly texts: readonly string[]; readonly understood: Understood }> {
  const { signal } = new AbortController();
  const heard = await hearSentence(whisper, shop, sound, context, () => {}, signal);
  return { texts: allHeard(heard), understood: shop.understand(heard, context) };
}
