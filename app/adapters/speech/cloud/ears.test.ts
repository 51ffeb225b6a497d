import { describe, expect, test } from 'vitest';
import { hearingOf } from '../../../testing/counter.ts';
import { type Heard, SAMPLE_RATE, type SpeechEngine, SpeechError } from '../types.ts';
import { NO_CLOUD_EARS } from './config.ts';
import { createEars, type Ears } from './ears.ts';
import { CloudError, type CloudSentence, type Transcriber } from './types.ts';

const context = hearingOf(['Rahul'], ['atta']);
const LOUD = new Float32Array(SAMPLE_RATE).fill(0.5);
const here: Heard = {
  texts: ['heard here'],
  readings: [],
  confidence: 0.5,
  seconds: 1,
  level: -6,
  ms: { mel: 1, encode: 1, decode: 1, read: 1, total: 4 },
};

/** This PC's ear; `asked` counts its sentences, and what it read is kept. */
function thisPc(missing = false) {
  const seen = { asked: 0, dropped: 0, read: [] as (readonly string[])[] };
  const speech: SpeechEngine = {
    status: () => ({ state: 'absent' }),
    onStatus: () => () => undefined,
    load: async () => undefined,
    hear: async (_samples, _context, _onPartial, signal) => {
      seen.asked += 1;
      signal?.addEventListener('abort', () => {
        seen.dropped += 1;
      });
      if (missing) throw new SpeechError('speech_model_missing', 'no model');
      return here;
    },
    read: async (texts) => {
      seen.read.push(texts);
      return [{ text: 'rahul ka bill banao', distance: 0.1 }];
    },
    setLexicon: () => undefined,
    changeLexicon: () => undefined,
    close: async () => undefined,
  };
  return { speech, seen };
}

/** A service that ends every sentence so. */
function service(finish: CloudSentence['finish']) {
  const seen = { begun: 0, fed: 0, stopped: 0, names: [] as readonly string[] };
  const transcriber: Transcriber = {
    begin: (about) => {
      seen.begun += 1;
      seen.names = about.names;
      return {
        feed: () => {
          seen.fed += 1;
        },
        finish,
        stop: () => {
          seen.stopped += 1;
        },
      };
    },
  };
  return { transcriber, seen };
}

const earsOf = (speech: SpeechEngine, transcriber: Transcriber | null, now?: () => number): Ears => {
  const transcribers = { ...NO_CLOUD_EARS.transcribers, openai: transcriber };
  return createEars({ speech, cloud: { usual: null, transcribers }, ...(now && { now }) });
};
const say = (ears: Ears, by: 'local' | 'openai' = 'openai', sound = LOUD) => {
  const sentence = ears.begin(by, context, () => undefined);
  sentence.feed(sound);
  return sentence.finish(sound, context);
};
const failing = (trouble: CloudError['trouble']) => () => Promise.reject(new CloudError(trouble));

describe('ears', () => {
  test('brings a model that was put away back while somebody speaks, and leaves one alone that was not', () => {
    const states = ['resting', 'ready', 'absent'] as const;
    const loads = states.map((state) => {
      let loaded = 0;
      const speech: SpeechEngine = {
        ...thisPc().speech,
        status: () => (state === 'ready' ? { state, model: 'test', loadMs: 1 } : { state }),
        load: async () => {
          loaded += 1;
        },
      };
      earsOf(speech, null).begin('local', context, () => {});
      return loaded;
    });
    expect(loads).toEqual([1, 0, 0]);
  });

  test('of this PC ask no service', async () => {
    const { speech } = thisPc();
    const { transcriber, seen } = service(async () => 'never');
    expect(await say(earsOf(speech, transcriber), 'local')).toMatchObject({
      texts: ['heard here'],
      by: 'local',
      trouble: null,
    });
    expect(seen).toMatchObject({ begun: 0, fed: 0 });
  });

  test('of a service hear its words, read as this PC reads its own', async () => {
    const { speech, seen } = thisPc();
    const { transcriber, seen: there } = service(async () => 'राहुल का बिल बनाओ');
    expect(await say(earsOf(speech, transcriber))).toMatchObject({
      texts: ['राहुल का बिल बनाओ'],
      readings: [{ text: 'rahul ka bill banao' }],
      by: 'openai',
      trouble: null,
    });
    expect(seen).toMatchObject({ asked: 0, read: [['राहुल का बिल बनाओ']] });
    expect(there).toMatchObject({ begun: 1, fed: 1, names: ['Rahul', 'atta'] });
  });

  test.each(['unreachable', 'refused', 'nonsense'] as const)(
    'are those of this PC when a service is %s',
    async (trouble) => {
      const { transcriber } = service(failing(trouble));
      const heard = await say(earsOf(thisPc().speech, transcriber));
      expect(heard).toMatchObject({ texts: ['heard here'], by: 'local', trouble });
    },
  );

  test('begin to hear on this PC while a service is slow, and do not wait for it for long', async () => {
    const { speech, seen } = thisPc();
    const { transcriber } = service(() => new Promise(() => undefined));
    const waiting = say(earsOf(speech, transcriber));
    await expect.poll(() => seen.asked, { timeout: 1500 }).toBe(1);
    expect(await waiting).toMatchObject({ texts: ['heard here'], by: 'local', trouble: 'slow' });
    expect(seen.asked).toBe(1);
  }, 8000);

  test('drop what this PC hears when the service answers after all', async () => {
    const { speech, seen } = thisPc();
    const late = () => new Promise<string>((said) => setTimeout(said, 900, 'haan'));
    const { transcriber } = service(late);
    expect(await say(earsOf(speech, transcriber))).toMatchObject({ texts: ['haan'], by: 'openai' });
    expect(seen).toMatchObject({ asked: 1, dropped: 1 });
  });

  test('leave a service that failed alone for half a minute', async () => {
    let now = 0;
    const { transcriber, seen } = service(failing('unreachable'));
    const ears = earsOf(thisPc().speech, transcriber, () => now);
    await say(ears);
    now = 29_000;
    expect(await say(ears)).toMatchObject({ by: 'local', trouble: 'unreachable' });
    expect(seen.begun).toBe(1);
    now = 31_000;
    await say(ears);
    expect(seen.begun).toBe(2);
  });

  test('ask this PC when a service heard nothing, and call that no trouble', async () => {
    const { transcriber } = service(async () => '');
    expect(await say(earsOf(thisPc().speech, transcriber))).toMatchObject({ by: 'local', trouble: null });
  });

  test('ask no service about silence', async () => {
    const { transcriber, seen } = service(async () => 'Thank you for watching');
    const silence = new Float32Array(SAMPLE_RATE);
    expect(await say(earsOf(thisPc().speech, transcriber), 'openai', silence)).toMatchObject({ by: 'local' });
    expect(seen.stopped).toBe(1);
  });

  test('without a key are those of this PC', async () => {
    expect(await say(earsOf(thisPc().speech, null))).toMatchObject({ by: 'local', trouble: null });
  });

  test('say why this PC cannot hear either', async () => {
    const { transcriber } = service(failing('slow'));
    await expect(say(earsOf(thisPc(true).speech, transcriber))).rejects.toMatchObject({
      code: 'speech_model_missing',
    });
  });
});
