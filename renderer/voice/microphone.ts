import { helloNow } from '../engine/happenings.ts';
import workletAddress from './capture-worklet.ts?worker&url';
import { type MicState, micStateOf } from './mic-state.ts';
import { Resampler } from './resampler.ts';
import { SoundRing } from './sound-ring.ts';

/** Samples a second that the engine hears. */
export const RATE = 16_000;
/** What is kept from before the key, in seconds, so that the first word is never cut. */
const BEFORE_KEY = 0.4;

interface Capture {
  readonly context: AudioContext;
  readonly stream: MediaStream;
}

function openContext(): AudioContext {
  try {
    return new AudioContext({ sampleRate: RATE, latencyHint: 'interactive' });
  } catch {
    // Some audio systems run at their own rate only; the samples are then resampled here.
    return new AudioContext({ latencyHint: 'interactive' });
  }
}

/** What the browser is asked to do with the sound before it comes here. */
const cleaned = (cleanUp: boolean) => ({
  channelCount: 1,
  echoCancellation: cleanUp,
  noiseSuppression: cleanUp,
  autoGainControl: cleanUp,
});

/**
 * Sound as the microphone hears it, unless the shop wants it cleaned. The browser's clean-up is made for the ears of a caller and costs the
 * recogniser words: measured on the recordings of `e2e`, with it on both bills were misread, with it off both
 * were read. The level needs no help either, because the recogniser measures loudness against the loudest moment.
 */
function wanted(deviceId: string | null): MediaStreamConstraints {
  const sound = cleaned(helloNow()?.settings.voice.cleanUp ?? false);
  return { audio: deviceId === null ? sound : { ...sound, deviceId: { exact: deviceId } } };
}

/** Asks for the chosen microphone, or any when the chosen one is no longer connected. */
async function openStream(deviceId: string | null): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined) throw new DOMException('no audio devices here', 'NotFoundError');
  try {
    return await navigator.mediaDevices.getUserMedia(wanted(deviceId));
  } catch (error) {
    if (deviceId === null || micStateOf(error) !== 'missing') throw error;
    return navigator.mediaDevices.getUserMedia(wanted(null));
  }
}

/** The shop's microphone: warm while it is started, its last 0.4 s in memory and nowhere else. */
class Microphone {
  #state: MicState = 'off';
  #capture: Capture | null = null;
  #attempt = 0;
  #warming: Promise<MicState> = Promise.resolve('off');
  readonly #ring = new SoundRing(RATE * BEFORE_KEY);
  readonly #watchers = new Set<() => void>();
  #hear: ((samples: Float32Array) => void) | null = null;
  readonly #others = new Set<(samples: Float32Array) => void>();

  readonly state = (): MicState => this.#state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Warm, or warmed up now; the state says how it went. A key that is pressed while it warms up waits for the last start. */
  async ready(): Promise<MicState> {
    if (this.#state !== 'ready' && this.#state !== 'starting') await this.start();
    while (this.state() === 'starting') await this.#warming;
    return this.#state;
  }

  /** Warms the chosen microphone up; the state says how it went. A later start or stop overtakes this one. */
  start(): Promise<MicState> {
    this.stop();
    this.#warming = this.#warm();
    return this.#warming;
  }

  async #warm(): Promise<MicState> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    this.#become('starting');
    try {
      const capture = await this.#open();
      if (attempt !== this.#attempt) close(capture);
      else this.#take(capture);
    } catch (error) {
      if (attempt === this.#attempt) this.#become(micStateOf(error));
    }
    return this.#state;
  }

  stop(): void {
    this.#attempt += 1;
    if (this.#capture !== null) close(this.#capture);
    this.#capture = null;
    this.#ring.drain();
    this.#become('off');
  }

  /** Lets go of the moment before the key: the counter itself was speaking in it. */
  forget(): void {
    this.#ring.drain();
  }

  /** Hands over what was heard just before, then everything that comes, until the answer is called. */
  record(hear: (samples: Float32Array) => void): () => void {
    // A browser may hold audio back until the first key or click; this is one.
    void this.#capture?.context.resume();
    hear(this.#ring.drain());
    this.#hear = hear;
    return () => {
      if (this.#hear === hear) this.#hear = null;
    };
  }

  /** Hands over everything that comes, beside whoever else hears, until the answer is called. */
  overhear(hear: (samples: Float32Array) => void): () => void {
    void this.#capture?.context.resume();
    this.#others.add(hear);
    return () => this.#others.delete(hear);
  }

  async #open(): Promise<Capture> {
    const stream = await openStream(helloNow()?.settings.microphoneId ?? null);
    const context = openContext();
    await context.audioWorklet.addModule(workletAddress);
    const node = new AudioWorkletNode(context, 'capture', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    const resampler = context.sampleRate === RATE ? null : new Resampler(context.sampleRate, RATE);
    node.port.onmessage = (event: MessageEvent<Float32Array>) =>
      this.#arrive(resampler?.push(event.data) ?? event.data);
    context.createMediaStreamSource(stream).connect(node);
    return { context, stream };
  }

  #take(capture: Capture): void {
    this.#capture = capture;
    // Pulled out, or taken away by the system.
    for (const track of capture.stream.getAudioTracks()) track.onended = () => this.#lose();
    this.#become('ready');
  }

  #lose(): void {
    this.stop();
    this.#become('missing');
  }

  #arrive(samples: Float32Array): void {
    for (const hear of this.#others) hear(samples);
    if (this.#hear === null) this.#ring.push(samples);
    else this.#hear(samples);
  }

  #become(state: MicState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

function close({ context, stream }: Capture): void {
  for (const track of stream.getTracks()) track.stop();
  void context.close();
}

export const microphone = new Microphone();
