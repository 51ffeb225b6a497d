import type { Arc } from './arcs.ts';
import { digitRuns } from './digits.ts';
import type { Scene } from './scene.ts';

const CODE = 6;
const PIN = { shortest: 4, longest: 8 };

const arc = (symbol: string, end: number, otp: string): Arc => ({
  symbol,
  end,
  cost: 0,
  value: { kind: 'otp', otp },
});

/** {otp} at a token is a code of six digits, {pin} the owner's PIN of four to eight; in one, in groups, or digit by digit in words. */
export const otpArcs = (scene: Scene, at: number): Arc[] =>
  digitRuns(scene, at).flatMap(({ end, digits }) => [
    ...(digits.length === CODE ? [arc('{otp}', end, digits)] : []),
    ...(digits.length >= PIN.shortest && digits.length <= PIN.longest ? [arc('{pin}', end, digits)] : []),
  ]);
