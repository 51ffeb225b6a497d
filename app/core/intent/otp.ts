import type { Arc } from './arcs.ts';
import { digitRuns } from './digits.ts';
import type { Scene } from './scene.ts';

const DIGITS = 6;

/** {otp} at a token: six digits, in one, in groups or one by one. */
export const otpArcs = (scene: Scene, at: number): Arc[] =>
  digitRuns(scene, at)
    .filter(({ digits }) => digits.length === DIGITS)
    .map(({ end, digits }) => ({ symbol: '{otp}', end, cost: 0, value: { kind: 'otp', otp: digits } }));
