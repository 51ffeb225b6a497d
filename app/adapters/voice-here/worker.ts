/** The process (inside Electron the thread) that holds a voice: no answer of the engine waits while it speaks. */

import { breathsOf } from '../../core/speaking/sentences.ts';
import { SpeechError } from '../speech/types.ts';
import type { Close } from '../speech/worker-link.ts';
import { serveEngine } from '../speech/worker-side.ts';
import { type OpenedVoice, openVoice } from './loading.ts';
import type { FromVoice, ToVoice } from './messages.ts';

type Say = Extract<ToVoice, { kind: 'say' }>;

/** Sentences that are still wanted. */
const wanted = new Set<number>();
let opened: Promise<OpenedVoice | null> = Promise.resolve(null);
let line: Promise<void> = Promise.resolve();

async function open(folder: string): Promise<OpenedVoice | null> {
  try {
    const voice = await openVoice(folder);
    tell({ kind: 'ready' });
    return voice;
  } catch (error) {
    tell({
      kind: 'failed',
      trouble: error instanceof SpeechError ? 'damaged' : 'stopped',
      why: String(error),
    });
    leave();
    return null;
  }
}

/** Breath by breath, each told as soon as it is there. */
async function say({ id, text, speed }: Say): Promise<void> {
  const voice = await opened;
  if (voice === null) return;
  try {
    for (const breath of breathsOf(text)) {
      if (!wanted.has(id)) return;
      const samples = await voice.speak(breath, speed);
      if (samples.length > 0) tell({ kind: 'sound', id, samples });
    }
    tell({ kind: 'said', id });
  } catch (error) {
    tell({ kind: 'refused', id, why: String(error) });
  } finally {
    wanted.delete(id);
  }
}

async function close(): Promise<void> {
  wanted.clear();
  await line;
  await (await opened)?.close();
  leave();
}

function take(message: ToVoice | Close): void {
  if (message.kind === 'open') opened = open(message.folder);
  else if (message.kind === 'hush') wanted.delete(message.id);
  else if (message.kind === 'close') void close();
  else {
    wanted.add(message.id);
    line = line.then(() => say(message));
  }
}

const { tell, leave } = serveEngine<ToVoice, FromVoice>(take);
