import { isNearEnough } from '../../app/adapters/speech/hearing.ts';
import { relative } from '../../app/adapters/speech/likelihood.ts';
import type { HearContext } from '../../app/adapters/speech/types.ts';
import { likeliestSounds } from '../../app/core/hearing/sound-trace.ts';
import { spelt } from '../../app/core/intent/sound.ts';
import type { SpokenShop, Understood } from './spoken-shop.ts';
import type { Transcriber } from './transcripts.ts';

/** As the counter hears: transcripts, further ones where they are near to nothing, the commands near to all, and what the model thinks of each. */
export async function hearAt(
  shop: SpokenShop,
  ears: Transcriber,
  sound: Float32Array,
  context: HearContext,
): Promise<{ readonly texts: readonly string[]; readonly understood: Understood }> {
  const { texts: first, trace } = await ears.transcribe(sound, context);
  const isNear = isNearEnough(
    { texts: first, readings: shop.read(first, context, trace) },
    trace === null ? 'words' : 'sounds',
  );
  const texts = isNear ? first : [...first, ...(await ears.again(sound, context)).texts];
  const near = shop.read(texts, context, trace);
  const said = near.map(({ text }) => text);
  const isAsked = trace === null && near.length > 1;
  const readings = isAsked ? relative(near, await ears.score(sound, context, said)) : near;
  const written = texts.filter((text) => text !== '');
  const sounds = trace === null ? undefined : spelt(likeliestSounds(trace));
  const heard = { texts: written, readings, spelt: sounds };
  return {
    texts: sounds === undefined ? texts : [...texts, sounds],
    understood: shop.understand(heard, context),
  };
}
