import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SoundPiece, SpeakingSettings } from '../../../app/contract/speaking.ts';
import { pickVoice, type SystemVoiceInfo, voicesFor } from './pick-voice.ts';
import { Reader, type ReaderParts } from './reader.ts';
import { type Ending, type Saying, type Sentence, type Synth, SystemVoice } from './system-voice.ts';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  voiceURI: `${lang}${localService ? '' : ' far'}`,
  name: lang,
  lang,
  localService,
  default: false,
});
const named = (found: { voice: SystemVoiceInfo; roman: boolean } | null) =>
  found && `${found.voice.voiceURI}${found.roman ? ' from Roman' : ''}`;

describe('the voice that reads a reply', () => {
  test.each<[string, string[], 'hi-IN' | 'en-IN', string | null, string | null]>([
    ['Hindi by the Hindi voice', ['en-US', 'hi-IN'], 'hi-IN', null, 'hi-IN'],
    ['Hindi by a voice of a system that writes hi_IN', ['en-US', 'hi_IN'], 'hi-IN', null, 'hi_IN'],
    [
      'Hindi by the English of India where there is no Hindi',
      ['en-US', 'en-IN'],
      'hi-IN',
      null,
      'en-IN from Roman',
    ],
    ['Hindi by any English at the last', ['fr-FR', 'en-US'], 'hi-IN', null, 'en-US from Roman'],
    ['English by the English of India', ['en-GB', 'hi-IN', 'en-IN'], 'en-IN', null, 'en-IN'],
    ['English by any English', ['hi-IN', 'en-GB'], 'en-IN', null, 'en-GB'],
    ['English by no Hindi voice', ['hi-IN', 'fr-FR'], 'en-IN', null, null],
    ['what was chosen', ['hi-IN', 'en-IN'], 'hi-IN', 'en-IN', 'en-IN from Roman'],
    ['what can read it, when the chosen one cannot', ['hi-IN', 'en-IN'], 'en-IN', 'hi-IN', 'en-IN'],
    ['what is there, when the chosen one is gone', ['hi-IN'], 'hi-IN', 'old', 'hi-IN'],
    ['nothing without voices', [], 'hi-IN', null, null],
  ])('is %s', (_, langs, language, chosen, expected) => {
    expect(
      named(
        pickVoice(
          langs.map((lang) => voice(lang)),
          language,
          chosen,
        ),
      ),
    ).toBe(expected);
  });

  test('is none of a network unless it was chosen', () => {
    const voices = [voice('hi-IN', false), voice('en-IN')];
    expect(named(pickVoice(voices, 'hi-IN', null))).toBe('en-IN from Roman');
    expect(named(pickVoice(voices, 'hi-IN', 'hi-IN far'))).toBe('hi-IN far');
    expect(voicesFor(voices, 'hi-IN').map(({ voiceURI }) => voiceURI)).toEqual(['hi-IN far', 'en-IN']);
  });
});

class FakeSentence extends EventTarget implements Sentence {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  volume = 1;

  constructor(readonly text: string) {
    super();
  }
}

/** The browser's speech: every sentence waits for the test to end it. */
class FakeSynth extends EventTarget implements Synth {
  list: SpeechSynthesisVoice[] = [];
  said: Sentence[] = [];
  cancelled = 0;

  getVoices = () => this.list;
  speak = (sentence: Sentence) => void this.said.push(sentence);
  cancel = () => {
    this.cancelled += 1;
    this.happens('error');
  };

  listVoices(list: SpeechSynthesisVoice[]): void {
    this.list = list;
    this.dispatchEvent(new Event('voiceschanged'));
  }
  /** To the sentence that was given last. */
  happens(what: 'start' | 'end' | 'error'): void {
    const last = this.said.at(-1);
    if (last instanceof FakeSentence) last.dispatchEvent(new Event(what));
  }
}
const sentence = (text: string) => new FakeSentence(text);

describe('a voice of this PC', () => {
  let synth: FakeSynth;
  let system: SystemVoice;
  const never = new AbortController().signal;
  const saying: Saying = { text: 'नमस्ते', voice: voice('hi-IN'), rate: 1.2, volume: 0.5 };
  beforeEach(() => {
    synth = new FakeSynth();
    system = new SystemVoice(synth, sentence);
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('is waited for where the system lists its voices late', async () => {
    const voices = system.voices();
    await vi.advanceTimersByTimeAsync(300);
    synth.listVoices([voice('hi-IN')]);
    expect(await voices).toHaveLength(1);
  });

  test('is none when no list came, and nobody waits for it again', async () => {
    const voices = system.voices();
    await vi.advanceTimersByTimeAsync(1500);
    expect(await voices).toEqual([]);
    expect(await system.voices()).toEqual([]);
  });

  test('is given the words, the speed and the volume', async () => {
    const ending = system.say(saying, never);
    expect(synth.said[0]).toMatchObject({ text: 'नमस्ते', lang: 'hi-IN', rate: 1.2, volume: 0.5 });
    synth.happens('start');
    synth.happens('end');
    expect(await ending).toBe('spoken');
  });

  test('stops in the middle of a word', async () => {
    const stop = new AbortController();
    const ending = system.say(saying, stop.signal);
    stop.abort();
    expect(await ending).toBe('stopped');
    expect(synth.cancelled).toBe(1);
  });

  test.each<['error' | 'silence']>([['error'], ['silence']])('that meets %s has failed', async (how) => {
    const ending = system.say(saying, never);
    if (how === 'error') synth.happens('error');
    else await vi.advanceTimersByTimeAsync(4000);
    expect(await ending).toBe('failed');
  });

  test('is none in a browser without speech', async () => {
    const none = new SystemVoice(undefined, sentence);
    expect(await none.voices()).toEqual([]);
    expect(await none.say(saying, never)).toBe('failed');
  });
});

const MANNER: SpeakingSettings = {
  on: true,
  speaker: null,
  voice: null,
  cloudVoice: null,
  speed: 150,
  volume: 80,
};
const REPLY = {
  voice: 'hi-IN' as const,
  text: 'राहुल, दो किलो चावल। कुल सत्तर रुपये। पक्का करूँ?',
  roman: 'Rahul, do kilo chaaval. Kul sattar rupaye. Pakka karoon?',
};
const SOUND: SoundPiece = { kind: 'sound', samples: btoa('abcd') };

/** A reader whose ways are written down: what was heard of the voice outside, and what this PC said. */
function readerWith(outside: ReaderParts['outside'], voices = [voice('hi-IN')], ending: Ending = 'spoken') {
  const log = { asked: [] as string[], here: [] as Saying[], outside: 0, closed: 0, now: 0 };
  const reader = new Reader({
    system: {
      voices: async () => voices,
      say: async (saying) => {
        log.here.push(saying);
        return ending;
      },
    },
    outside: (text, language, signal) => {
      log.asked.push(text);
      return outside(text, language, signal);
    },
    player: () => ({
      get end() {
        return log.outside;
      },
      push: () => {
        log.outside += 1;
      },
      cutFrom: (moment) => {
        log.outside = Math.min(log.outside, moment);
      },
      heard: async () => undefined,
      close: () => {
        log.closed += 1;
      },
    }),
    now: () => log.now,
  });
  return { reader, log, texts: () => log.here.map(({ text }) => text) };
}

const never = new AbortController().signal;
const whole: ReaderParts['outside'] = async function* () {
  yield SOUND;
};
const off: ReaderParts['outside'] = async function* () {
  yield { kind: 'cut', trouble: 'off' };
};

describe('a reply', () => {
  test('is spoken by this PC, sentence by sentence, where no voice outside is chosen', async () => {
    const { reader, log, texts } = readerWith(off);
    expect(await reader.read(REPLY, MANNER, never)).toBe(true);
    expect(texts()).toEqual(['राहुल, दो किलो चावल।', 'कुल सत्तर रुपये।', 'पक्का करूँ?']);
    expect(log.here[0]).toMatchObject({ rate: 1.5, volume: 0.8 });
  });

  test('asks nobody outside when this PC shall speak', async () => {
    const { reader, log } = readerWith(whole);
    await reader.read(REPLY, { ...MANNER, speaker: 'system' }, never);
    expect(log.asked).toEqual([]);
  });

  test('is read from Roman letters by an English voice', async () => {
    const { reader, texts } = readerWith(off, [voice('en-IN')]);
    await reader.read(REPLY, MANNER, never);
    expect(texts()[0]).toBe('Rahul, do kilo chaaval.');
  });

  test('says that it cannot be spoken where no voice can', async () => {
    expect(await readerWith(off, []).reader.read(REPLY, MANNER, never)).toBe(false);
    expect(await readerWith(off, [voice('hi-IN')], 'failed').reader.read(REPLY, MANNER, never)).toBe(false);
  });

  test('is spoken by the voice outside, and this PC is silent then', async () => {
    const { reader, log, texts } = readerWith(whole);
    expect(await reader.read(REPLY, MANNER, never)).toBe(true);
    expect([log.outside, log.closed, texts()]).toEqual([3, 1, []]);
  });

  test('goes on with this PC’s voice from the sentence in which the network died, said again whole', async () => {
    const { reader, log, texts } = readerWith(async function* (text) {
      yield SOUND;
      if (text.startsWith('कुल')) yield { kind: 'cut', trouble: 'unreachable' };
    });
    expect(await reader.read(REPLY, MANNER, never)).toBe(true);
    expect(log.outside).toBe(1);
    expect(texts()).toEqual(['कुल सत्तर रुपये।', 'पक्का करूँ?']);
  });

  test('goes on with this PC’s voice when the engine stops in the middle', async () => {
    const { reader, texts } = readerWith(async function* () {
      yield SOUND;
      throw new Error('the engine is gone');
    });
    await reader.read(REPLY, MANNER, never);
    expect(texts()).toHaveLength(3);
  });

  test('leaves a voice outside alone for a minute after trouble', async () => {
    const { reader, log } = readerWith(async function* () {
      yield { kind: 'cut', trouble: 'slow' };
    });
    await reader.read(REPLY, MANNER, never);
    await reader.read(REPLY, MANNER, never);
    expect(log.asked).toHaveLength(1);
    expect(reader.trouble).toBe('slow');
    log.now = 60_001;
    await reader.read(REPLY, MANNER, never);
    expect(log.asked).toHaveLength(2);
    reader.forgive();
    await reader.read(REPLY, MANNER, never);
    expect(log.asked).toHaveLength(3);
  });

  test('asks a voice that is not here yet, or cannot read it, again each time: nobody waits for that', async () => {
    for (const trouble of ['not_here', 'other_language'] as const) {
      const { reader, log, texts } = readerWith(async function* () {
        yield { kind: 'cut', trouble };
      });
      await reader.read(REPLY, { ...MANNER, speaker: 'here' }, never);
      await reader.read(REPLY, { ...MANNER, speaker: 'here' }, never);
      expect([log.asked.length, reader.trouble, texts().length]).toEqual([2, trouble, 6]);
    }
  });

  test('is silent at once when somebody talks, while the voice outside still thinks', async () => {
    const stop = new AbortController();
    const { promise: thinks, resolve: goOn } = Promise.withResolvers<void>();
    const { reader, log, texts } = readerWith(async function* () {
      yield SOUND;
      await thinks;
      yield SOUND;
    });
    const read = reader.read(REPLY, MANNER, stop.signal);
    await expect.poll(() => log.outside).toBe(1);
    stop.abort();
    expect(log.closed).toBe(1);
    goOn();
    expect(await read).toBe(true);
    expect([log.outside, texts()]).toEqual([0, []]);
  });

  test('that is stopped while it comes from outside is not begun again by this PC', async () => {
    const stop = new AbortController();
    const { reader, texts } = readerWith(async function* () {
      yield SOUND;
      stop.abort();
      yield SOUND;
    });
    expect(await reader.read(REPLY, MANNER, stop.signal)).toBe(true);
    expect(texts()).toEqual([]);
  });
});
