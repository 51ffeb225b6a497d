import type { Arc } from './arcs.ts';
import { digitRuns } from './digits.ts';
import type { Scene } from './scene.ts';

const MOBILE = /^(?:91|0)?([6-9]\d{9})$/;

/** {phone} at a token: an Indian mobile number in digits, groups, spoken digits, "double five"; ten digits come out. */
export const phoneArcs = (scene: Scene, at: number): Arc[] =>
  digitRuns(scene, at).flatMap(({ end, digits }): Arc[] => {
    const phone = MOBILE.exec(digits)?.[1];
    return phone ? [{ symbol: '{phone}', end, cost: 0, value: { kind: 'phone', phone } }] : [];
  });
