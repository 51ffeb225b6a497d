/** The process (inside Electron the thread) that holds a voice: no answer of the engine waits while it speaks. */

import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { breathsOf } from '../../core/speaking/sentences.ts';
import { SpeechError } from '../speech/types.ts';
import type { Close } from '../speech/worker-link.ts';
import { type OpenedVoice, openVoice } from './loading.ts';
import type { FromVoice, ToVoice } from './messages.ts';

type Say = Extract<ToVoice, { kind: 'say' }>;

/** A message that meets a closing channel is lost: nobody is there to hear it. */
const tell = (message: FromVoice) =>
  parentPort === null ? void process.send?.(message, () => {}) : parentPort.postMessage(message);
const leave = () => (parentPort === null ? process.disconnect() : parentPort.close());

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

if (parentPort === null) {
  process.on('message', take);
  // Also when the engine is gone: nothing is worth keeping.
  process.on('disconnect', () => process.exit());
  // A bill that is saved while a sentence is spoken comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} else parentPort.on('message', take);
