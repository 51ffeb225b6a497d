import { EventEmitter, once } from 'node:events';
import { waitFor } from '../stall.ts';
import { MOST_BYTES, VoiceOutError } from '../voice-out/types.ts';

/** Sound of one sentence on its way from the worker to whoever plays it. */
export interface Pieces {
  add(piece: Uint8Array): void;
  /** Whoever makes it is at work, if on something else: the waiting begins again. */
  alive(): void;
  /** No more comes; with an error, that is why. */
  end(error?: VoiceOutError): void;
  /**
   * What comes, as it comes. `waitMs` is asked at each wait. Throws VoiceOutError `slow`, `no_sound`, `too_long` or what it was ended
   * with, and `giveUp`'s reason.
   */
  all(giveUp: AbortSignal, waitMs: () => number): AsyncGenerator<Uint8Array>;
}

const NEWS = 'news';

export function createPieces(): Pieces {
  const news = new EventEmitter();
  const waiting: Uint8Array[] = [];
  let ended: { readonly error: VoiceOutError | undefined } | null = null;
  let bytes = 0;

  async function* all(giveUp: AbortSignal, waitMs: () => number): AsyncGenerator<Uint8Array> {
    for (;;) {
      giveUp.throwIfAborted();
      const piece = waiting.shift();
      if (piece !== undefined) yield piece;
      else if (ended === null) await comes(news, giveUp, waitMs());
      else if (ended.error !== undefined) throw ended.error;
      else if (bytes === 0) throw new VoiceOutError('no_sound');
      else return;
    }
  }

  return {
    add: (piece) => {
      bytes += piece.length;
      if (bytes > MOST_BYTES) ended ??= { error: new VoiceOutError('too_long') };
      else waiting.push(piece);
      news.emit(NEWS);
    },
    alive: () => void news.emit(NEWS),
    end: (error) => {
      ended ??= { error };
      news.emit(NEWS);
    },
    all,
  };
}

async function comes(news: EventEmitter, giveUp: AbortSignal, waitMs: number): Promise<void> {
  const patience = waitFor(waitMs);
  try {
    await once(news, NEWS, { signal: AbortSignal.any([giveUp, patience.signal]) });
  } catch (error) {
    giveUp.throwIfAborted();
    throw new VoiceOutError('slow', error);
  } finally {
    patience.end();
  }
}
