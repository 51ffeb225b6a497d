import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { v7 } from 'uuid';
import { createSpeechEngine } from '../../adapters/speech/engine.ts';
import { SAMPLE_RATE, type SpeechEngine, SpeechError } from '../../adapters/speech/types.ts';
import { readWav } from '../../adapters/speech/wav.ts';
import { pcm16 } from '../../adapters/speech/wav-write.ts';
import type { HeardText, Turn } from '../../contract/talk.ts';
import { sentenceOf } from '../../core/conversation/heard.ts';
import { senseOf } from '../../core/conversation/oddity.ts';
import { istIso } from '../../core/datetime/ist.ts';
import type { Lexicon } from '../../core/intent/lexicon.ts';
import type { Context, Language } from '../../core/intent/types.ts';
import { createRecogniser, type Recogniser } from '../../core/intent/understand.ts';
import { entitiesMessage } from '../../services/turn-message.ts';
import { modelsDir, speechWorkerUrl } from '../paths.ts';
import { readySentencesOf } from '../start.ts';
import { type Arguments, WrongUsage, wrongBecause } from './arguments.ts';
import { json, out } from './print.ts';
import { showTurn } from './say.ts';
import { type Session, withShop } from './session.ts';
import { contextFor, lexiconOf } from './understand.ts';

const LIKELY = 12;

/** `hear WAV…`: what each recording says; with `--say` it is a turn of the shop. */
export async function hearCommand(args: Arguments): Promise<number> {
  if (args.rest.length === 0) throw new WrongUsage('hear what? execora hear bill.wav');
  return args.values.say ? withShop(args, (session) => sayAll(session)) : hearAll(args);
}

async function sayAll(session: Session): Promise<number> {
  let refused = false;
  for (const file of session.args.rest) {
    const { turn } = await speak(session, file);
    if (turn) refused = showTurn(session.args, turn) || refused;
    else
      out(
        session.args.values.json
          ? JSON.stringify({ file: basename(file), text: '' })
          : `${basename(file)}: nothing was heard`,
      );
  }
  return refused ? 1 : 0;
}

/** Plays a recording to the engine exactly as the microphone does: in pieces, then the key is released. */
export async function speak(
  { client, args }: Session,
  file: string,
): Promise<{ heard: HeardText; turn: Turn | null }> {
  const id = v7();
  const sound = samplesOf(file);
  await client.speech.begin({ id, conversationId: args.values.conversation, draftId: null });
  for (let at = 0; at < sound.length; at += PIECE) {
    await client.speech.feed({ id, samples: pcm16(sound.subarray(at, at + PIECE)).toString('base64') });
  }
  return client.speech.finish({ id });
}

/** A fifth of a second, as the microphone sends it. */
const PIECE = SAMPLE_RATE / 5;

/** No sentence takes more, in whatever form. */
const MOST_BYTES = 100_000_000;

/** The sound of a file, mono at 16 kHz. Throws WrongUsage with what is wrong with it. */
export function samplesOf(file: string): Float32Array {
  try {
    if (statSync(file).size > MOST_BYTES) throw new RangeError('it is no sentence: more than 100 MB');
    return readWav(readFileSync(file));
  } catch (error) {
    throw wrongBecause(`cannot hear ${file}`, error);
  }
}

async function hearAll(args: Arguments): Promise<number> {
  // A file that cannot be heard is told before a model is loaded for it.
  const recordings = args.rest.map((file) => ({ file, samples: samplesOf(file) }));
  const lexicon = lexiconOf(args);
  const sentences = await readySentencesOf();
  const recogniser = createRecogniser(sentences, lexicon);
  const speech = createSpeechEngine({ workerUrl: speechWorkerUrl, modelsDir, sentences });
  speech.setLexicon(() => ({
    customers: [...lexicon.customers.all()],
    products: [...lexicon.products.all()],
  }));
  try {
    const began = performance.now();
    await speech.load();
    const load = Math.round(performance.now() - began);
    for (const recording of recordings) await hearOne({ args, lexicon, recogniser, speech, load }, recording);
    return 0;
  } catch (error) {
    // Its message names the model's file, and what to do is to fetch it.
    if (error instanceof SpeechError) throw new WrongUsage(`cannot hear: ${error.message}`);
    throw error;
  } finally {
    await speech.close();
  }
}

interface Ear {
  readonly args: Arguments;
  readonly lexicon: Lexicon;
  readonly recogniser: Recogniser;
  readonly speech: SpeechEngine;
  readonly load: number;
}

async function hearOne(
  { args, lexicon, recogniser, speech, load }: Ear,
  { file, samples }: { file: string; samples: Float32Array },
): Promise<void> {
  const context = contextFor(
    lexicon,
    args.values.draft,
    args.values.draft ? 'Rahul Sharma' : null,
    istIso(args.nowMs ?? Date.now()),
  );
  const heard = await speech.hear(samples, {
    ...context,
    language: LANGUAGE,
    names: likely(lexicon),
  });
  const { text } = sentenceOf(heard, (said) => senseOf(recogniser, lexicon, said, context));
  const line = {
    file,
    text,
    transcripts: heard.texts,
    confidence: heard.confidence,
    seconds: heard.seconds,
    ms: { load, total: Math.round(heard.ms.total) },
    engine: 'onnxruntime',
    model: 'whisper-base',
    ...(args.values.understand ? meaningOf(recogniser, text, context) : {}),
  };
  if (args.values.json) json(line);
  else
    out(
      `${basename(file)}: ${text || '(nothing)'}   ${heard.seconds.toFixed(1)} s of sound in ${line.ms.total} ms`,
    );
}

const LANGUAGE: Language = 'hi-Latn';

const likely = (lexicon: Lexicon) => ({
  customers: [...lexicon.customers.all()].slice(0, LIKELY).map(({ name }) => name),
  products: [...lexicon.products.all()].slice(0, LIKELY).map(({ name }) => name),
});

function meaningOf(recogniser: Recogniser, text: string, context: Context) {
  const [first] = recogniser.understand(text, context).meanings;
  return { intent: first.intent, entities: entitiesMessage(first.entities) };
}
