/** How a sentence ended. */
export type Ending = 'spoken' | 'stopped' | 'failed';

/** A sentence for a voice of this PC. */
export interface Saying {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  /** 1 is as a person speaks. */
  readonly rate: number;
  /** 0–1. */
  readonly volume: number;
}

/** The browser's sentence and speech, as far as they are used. */
export interface Sentence {
  voice: SpeechSynthesisVoice | null;
  lang: string;
  rate: number;
  volume: number;
  addEventListener(kind: 'start' | 'end' | 'error', listener: () => void): void;
}
export interface Synth {
  getVoices(): readonly SpeechSynthesisVoice[];
  speak(sentence: Sentence): void;
  cancel(): void;
  addEventListener(kind: 'voiceschanged', listener: () => void): void;
  removeEventListener(kind: 'voiceschanged', listener: () => void): void;
}

/** Some systems list their voices only when they were asked once; after this time, in milliseconds, there are none. */
const LISTED_WITHIN = 1500;
/** A voice that has not begun by then never will, in milliseconds. */
const BEGINS_WITHIN = 4000;

/** The voices of this PC. */
export class SystemVoice {
  readonly #synth: Synth | undefined;
  readonly #sentence: (text: string) => Sentence;
  #asked: Promise<void> | null = null;
  /** A browser forgets a sentence that nobody holds, and its end never comes. */
  #saying: Sentence | null = null;

  constructor(synth: Synth | undefined, sentence: (text: string) => Sentence) {
    this.#synth = synth;
    this.#sentence = sentence;
  }

  /** The voices there are; waits for a list that comes late. */
  async voices(): Promise<readonly SpeechSynthesisVoice[]> {
    const synth = this.#synth;
    if (synth === undefined) return [];
    if (synth.getVoices().length === 0) {
      this.#asked ??= listed(synth);
      await this.#asked;
    }
    return synth.getVoices();
  }

  /** Speaks a sentence; `signal` stops it in the middle of a word. */
  async say({ text, voice, rate, volume }: Saying, signal: AbortSignal): Promise<Ending> {
    const synth = this.#synth;
    if (synth === undefined) return 'failed';
    if (signal.aborted) return 'stopped';
    const saying = this.#sentence(text);
    Object.assign(saying, { voice, lang: voice.lang, rate, volume });
    this.#saying = saying;
    const stop = () => synth.cancel();
    signal.addEventListener('abort', stop, { once: true });
    const ending = await ended(synth, saying);
    signal.removeEventListener('abort', stop);
    if (this.#saying === saying) this.#saying = null;
    return signal.aborted ? 'stopped' : ending;
  }
}

const listed = (synth: Synth): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      synth.removeEventListener('voiceschanged', done);
      resolve();
    };
    const timer = setTimeout(done, LISTED_WITHIN);
    synth.addEventListener('voiceschanged', done);
  });

const ended = (synth: Synth, saying: Sentence): Promise<'spoken' | 'failed'> =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      synth.cancel();
      resolve('failed');
    }, BEGINS_WITHIN);
    const over = (ending: 'spoken' | 'failed') => () => {
      clearTimeout(late);
      resolve(ending);
    };
    saying.addEventListener('start', () => clearTimeout(late));
    saying.addEventListener('end', over('spoken'));
    saying.addEventListener('error', over('failed'));
    synth.speak(saying);
  });
