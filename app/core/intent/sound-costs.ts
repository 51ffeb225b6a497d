/**
 * What it costs that a speech engine writes one sound for another, found by aligning what was said with what was written
 * (`README.md`, "Sounds"). 0 is the same sound; about 0.24 is one mistake in three, 0.55 one in ten, 1.1 one in a hundred.
 */

/** A sound that was said and not written. */
export const MISSING: Readonly<Record<string, number>> = {
  a: 0.65,
  b: 0.7,
  c: 1.2,
  d: 0.35,
  e: 0.5,
  f: 0.75,
  g: 0.9,
  h: 0.4,
  i: 0.6,
  j: 0.4,
  k: 0.7,
  l: 0.7,
  m: 1.2,
  n: 0.35,
  o: 0.7,
  p: 0.75,
  r: 0.5,
  s: 0.95,
  t: 0.7,
  u: 0.55,
  v: 0.5,
};

/** A sound that was written and not said. */
export const EXTRA: Readonly<Record<string, number>> = {
  a: 0.2,
  b: 0.85,
  c: 1.1,
  d: 0.95,
  e: 0.7,
  f: 0.75,
  g: 0.4,
  h: 0.25,
  i: 0.75,
  j: 1.2,
  k: 0.65,
  l: 0.8,
  m: 0.7,
  n: 0.75,
  o: 0.85,
  p: 0.8,
  r: 0.6,
  s: 1.2,
  t: 0.6,
  u: 0.6,
  v: 0.35,
};

/** The sounds that are written for a sound, each with its cost; what does not stand here costs FAR. */
export const WRITTEN_AS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { e: 0.6, o: 0.6, i: 0.6, u: 0.6 },
  b: { m: 0.25, v: 0.5, p: 0.55, f: 0.7 },
  c: { k: 0.6, j: 0.7, t: 0.7, s: 0.7, d: 0.7 },
  d: { t: 0.4, n: 0.6, r: 0.65, v: 0.65, b: 0.7, j: 0.7, l: 0.7, c: 0.7, s: 0.7 },
  e: { i: 0.4, a: 0.6, o: 0.6, u: 0.6 },
  f: { n: 0.3, p: 0.35, m: 0.55, v: 0.55, k: 0.6, b: 0.7 },
  g: { d: 0.3, k: 0.5, j: 0.7, h: 0.7, b: 0.8, m: 0.8, t: 0.8, l: 0.95, p: 0.95, v: 0.95 },
  h: { f: 0.5, t: 0.5, k: 0.65, g: 0.7, d: 0.95, p: 0.95, s: 0.95 },
  i: { e: 0.6, a: 0.6, o: 0.6, u: 0.6 },
  j: { t: 0.35, i: 0.4, d: 0.5, k: 0.55, n: 0.55, s: 0.65, c: 0.7 },
  k: { c: 0.7, g: 0.7, h: 0.7, t: 0.9 },
  l: { r: 0.7, n: 0.7, m: 0.7, d: 0.7 },
  m: { n: 0.7, p: 0.7, b: 0.7, v: 0.7, f: 0.7, l: 0.7, r: 0.7 },
  n: { m: 0.45, l: 0.7, r: 0.7 },
  o: { u: 0.45, a: 0.6, e: 0.6, i: 0.6 },
  p: { b: 0.7, m: 0.7, v: 0.7, f: 0.7, k: 0.8 },
  r: { l: 0.6, n: 0.7, d: 0.7, m: 0.7 },
  s: { c: 0.7, t: 0.7, j: 0.7, d: 0.7 },
  t: { d: 0.65, c: 0.7, j: 0.7, s: 0.7, p: 0.9, n: 1 },
  u: { o: 0.2, a: 0.6, e: 0.6, i: 0.6, l: 0.95 },
  v: { m: 0.2, b: 0.65, f: 0.7, p: 0.7, r: 0.85, u: 0.85, o: 1, t: 1 },
};
export const FAR = 1.2;
