import type { SoundPiece, SoundTrouble, SpeakingSettings } from '../../../app/contract/speaking.ts';
import { sentencesOf } from '../../../app/core/speaking/sentences.ts';
import type { Utterance, VoiceLanguage } from '../../../app/core/speaking/utterance.ts';
import { pickVoice } from './pick-voice.ts';
import { type Player, samplesIn } from './player.ts';
import type { SystemVoice } from './system-voice.ts';

/** What a reader speaks with. */
export interface ReaderParts {
  readonly system: Pick<SystemVoice, 'voices' | 'say'>;
  /** A sentence by the speaker that the shop chose in place of the system's voices, as it comes. */
  readonly outside: (text: string, voice: VoiceLanguage, signal: AbortSignal) => AsyncIterable<SoundPiece>;
  readonly player: (volume: number) => Pick<Player, 'push' | 'cutFrom' | 'heard' | 'close' | 'end'>;
  readonly now: () => number;
}

/** Said at once and without a try: nobody waits for them, so they are asked again each time. */
const AT_ONCE: ReadonlySet<SoundTrouble> = new Set(['off', 'not_here', 'other_language']);
/** After other trouble nobody waits for it again so soon, in milliseconds. */
const REST = 60_000;

/** Speaks replies: by the speaker that is chosen, and what it leaves unsaid by a voice of the system. */
export class Reader {
  readonly #parts: ReaderParts;
  #restUntil = Number.NEGATIVE_INFINITY;
  #trouble: SoundTrouble | null = null;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** Why the chosen speaker did not speak when it was asked last; null when it did. */
  get trouble(): SoundTrouble | null {
    return this.#trouble;
  }

  /** The chosen speaker is asked again, whatever went wrong a moment ago. */
  forgive(): void {
    this.#restUntil = Number.NEGATIVE_INFINITY;
    this.#trouble = null;
  }

  /** Settles when the reply was spoken, or `signal` stopped it. False: nothing here can speak it. */
  async read(spoken: Utterance, manner: SpeakingSettings, signal: AbortSignal): Promise<boolean> {
    const said = await this.#readOutside(spoken, manner, signal);
    return signal.aborted || this.#readHere(spoken, said, manner, signal);
  }

  /** Answers how many sentences were spoken whole. */
  async #readOutside(spoken: Utterance, manner: SpeakingSettings, signal: AbortSignal): Promise<number> {
    if (manner.speaker === 'system' || this.#parts.now() < this.#restUntil) return 0;
    const player = this.#parts.player(manner.volume / 100);
    const hush = () => player.close();
    signal.addEventListener('abort', hush);
    try {
      const said = await this.#play(player, spoken, signal);
      await player.heard(signal);
      return said;
    } finally {
      signal.removeEventListener('abort', hush);
      player.close();
    }
  }

  /** A sentence that breaks off is taken back whole: half an amount is worse than none. */
  async #play(player: ReturnType<ReaderParts['player']>, spoken: Utterance, signal: AbortSignal) {
    const sentences = sentencesOf(spoken.text);
    for (const [at, sentence] of sentences.entries()) {
      const begin = player.end;
      if (await this.#fetch(player, sentence, spoken.voice, signal)) continue;
      player.cutFrom(begin);
      return at;
    }
    return sentences.length;
  }

  async #fetch(
    player: ReturnType<ReaderParts['player']>,
    sentence: string,
    voice: VoiceLanguage,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      for await (const piece of this.#parts.outside(sentence, voice, signal)) {
        if (signal.aborted) return false;
        if (piece.kind === 'sound') player.push(samplesIn(piece.samples));
        else return this.#cut(piece.trouble);
      }
      this.#trouble = null;
      return true;
    } catch {
      // The engine went away in the middle; this PC's own voice does not need it.
      return false;
    }
  }

  #cut(trouble: SoundTrouble): false {
    this.#trouble = trouble;
    if (!AT_ONCE.has(trouble)) this.#restUntil = this.#parts.now() + REST;
    return false;
  }

  async #readHere(spoken: Utterance, said: number, manner: SpeakingSettings, signal: AbortSignal) {
    const left = sentencesOf(spoken.text).slice(said);
    if (left.length === 0) return true;
    const picked = pickVoice(await this.#parts.system.voices(), spoken.voice, manner.voice);
    if (picked === null) return false;
    const { voice } = picked;
    for (const text of picked.roman ? romanOf(spoken, said) : left) {
      const saying = { text, voice, rate: manner.speed / 100, volume: manner.volume / 100 };
      const ending = await this.#parts.system.say(saying, signal);
      if (ending !== 'spoken') return ending === 'stopped';
    }
    return true;
  }
}

/** The same sentences in Roman letters; all of them where the two do not match one by one. */
function romanOf({ text, roman }: Utterance, said: number): string[] {
  const sentences = sentencesOf(roman);
  return sentences.length === sentencesOf(text).length ? sentences.slice(said) : sentences;
}
