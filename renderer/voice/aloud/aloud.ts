import type { SoundTrouble, SpeakingSettings } from '../../../app/contract/speaking.ts';
import type { Utterance } from '../../../app/core/speaking/utterance.ts';
import { engine } from '../../engine/client.ts';
import { helloNow } from '../../engine/happenings.ts';
import { speaking } from '../speaking.ts';
import { tellNoVoice } from './no-voice.ts';
import { Player } from './player.ts';
import { Reader } from './reader.ts';
import { SystemVoice } from './system-voice.ts';

/** The voices of this PC. */
export const systemVoice = new SystemVoice(
  window.speechSynthesis,
  (text) => new SpeechSynthesisUtterance(text),
);

const reader = new Reader({
  system: systemVoice,
  outside: async function* (text, voice, signal) {
    yield* await engine.speaking.sound({ text, voice }, { signal });
  },
  player: (volume) => new Player(() => new AudioContext({ latencyHint: 'interactive' }), volume),
  now: () => performance.now(),
});

/** Reads a reply aloud if the shop wants it; a reply that is still being read makes room. */
export function readAloud(spoken: Utterance | null): void {
  const manner = helloNow()?.settings.speaking;
  if (spoken !== null && spoken.text !== '' && manner?.on === true) void speak(spoken, manner);
}

/** Reads a sentence of the screen aloud if the shop wants it. Without an engine there are no words for a voice, and the screen says it alone. */
export function readText(text: string): void {
  if (helloNow()?.settings.speaking.on === true)
    engine.speaking.words({ text }).then(readAloud, () => undefined);
}

/** Speaks a sentence to try a voice, whatever the switch says. Answers why the chosen speaker did not, if it did not. */
export async function tryVoice(spoken: Utterance, manner: SpeakingSettings): Promise<SoundTrouble | null> {
  reader.forgive();
  await speak(spoken, manner);
  return reader.trouble;
}

async function speak(spoken: Utterance, manner: SpeakingSettings): Promise<void> {
  const stop = new AbortController();
  const ended = speaking.begin(() => stop.abort());
  try {
    if (!(await reader.read(spoken, manner, stop.signal))) tellNoVoice();
  } finally {
    ended();
  }
}
