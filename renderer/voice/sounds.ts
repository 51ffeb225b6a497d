/** The small sounds of the counter. Two rising notes mean saved and nothing else. */
export type Sound = 'start' | 'stop' | 'unclear' | 'saved' | 'failed';

/** Notes as frequency (Hz), start and length (s). */
const NOTES: Readonly<Record<Sound, readonly (readonly [hertz: number, at: number, length: number])[]>> = {
  start: [[880, 0, 0.05]],
  stop: [[660, 0, 0.05]],
  unclear: [
    [220, 0, 0.09],
    [220, 0.13, 0.09],
  ],
  saved: [
    [659, 0, 0.1],
    [988, 0.1, 0.18],
  ],
  failed: [
    [196, 0, 0.12],
    [196, 0.17, 0.12],
    [165, 0.34, 0.18],
  ],
};

/** Quiet enough to talk over. */
const LOUDNESS = 0.08;

let speaker: AudioContext | null = null;

function playNote(context: AudioContext, hertz: number, at: number, length: number): void {
  const start = context.currentTime + at;
  const gain = context.createGain();
  gain.gain.setValueAtTime(LOUDNESS, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + length);
  const tone = new OscillatorNode(context, { frequency: hertz });
  tone.connect(gain).connect(context.destination);
  tone.start(start);
  tone.stop(start + length);
}

/** Plays a sound; never the only sign of anything, so a PC without a speaker loses nothing. */
export function play(sound: Sound): void {
  speaker ??= new AudioContext();
  const context = speaker;
  void context.resume().then(() => {
    for (const [hertz, at, length] of NOTES[sound]) playNote(context, hertz, at, length);
  });
}
