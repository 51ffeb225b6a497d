import { InferenceSession, Tensor } from 'onnxruntime-node';
import { together } from '../../core/sound/together.ts';
import { floats } from '../tensor-floats.ts';
import { type Probe, WINDOW } from './types.ts';
import { createWindows } from './windows.ts';

/** The graph wants this much of the window before in front of each window. */
const CONTEXT = 64;
const STATE = [2, 1, 128];
/** 2.3 MB of weights: a second thread would cost more than it gains. */
const ONE_THREAD = { intraOpNumThreads: 1, interOpNumThreads: 1 };

export interface Silero {
  probe(): Probe;
  close(): Promise<void>;
}

/** Opens the graph of Silero VAD (assets/voice-activity). Rejects with the runtime's error when the file cannot be used. */
export async function openSilero(file: string): Promise<Silero> {
  const session = await InferenceSession.create(file, ONE_THREAD);
  return { probe: () => probeOf(session), close: () => session.release() };
}

const rate = () => new Tensor('int64', BigInt64Array.of(16_000n), []);

function probeOf(session: InferenceSession): Probe {
  const cut = createWindows();
  let state = new Tensor('float32', new Float32Array(2 * 128), STATE);
  let before: Float32Array = new Float32Array(CONTEXT);
  const judge = async (window: Float32Array): Promise<number> => {
    const input = together([before, window]);
    before = input.slice(WINDOW);
    const outputs = await session.run({
      input: new Tensor('float32', input, [1, input.length]),
      state,
      sr: rate(),
    });
    state = new Tensor('float32', floats(outputs, 'stateN'), STATE);
    return floats(outputs, 'output')[0] ?? 0;
  };
  return {
    push: async (samples) => {
      const probabilities: number[] = [];
      for (const window of cut(samples)) probabilities.push(await judge(window));
      return probabilities;
    },
  };
}
