/** A discrete Fourier transform made for one size, which must be a product of 2, 3, 4 and 5. */
export interface Fft {
  readonly size: number;
  /** Transforms `re + i·im` in place; both hold `size` numbers. */
  transform(re: Float64Array, im: Float64Array): void;
}

/** 4 before 2: a stage of four costs less than two stages of two. */
const RADICES = [4, 5, 3, 2];

function factorise(size: number): number[] {
  const factors: number[] = [];
  let rest = size;
  for (const radix of RADICES)
    while (rest % radix === 0) {
      factors.push(radix);
      rest /= radix;
    }
  if (rest !== 1) throw new RangeError(`no transform for ${size} points`);
  return factors;
}

/** cos and −sin of the `size` equal parts of a turn: the powers of the root of unity. */
function roots(size: number): { cos: Float64Array; sin: Float64Array } {
  const angle = (k: number) => (2 * Math.PI * k) / size;
  const cos = Float64Array.from({ length: size }, (_, k) => Math.cos(angle(k)));
  const sin = Float64Array.from({ length: size }, (_, k) => -Math.sin(angle(k)));
  return { cos, sin };
}

/**
 * Prepares the transform of `size` complex points. Stockham's autosort form of Cooley and Tukey's method
 * (each stage writes its results where the next one reads them, so no bit reversal is needed).
 */
export function createFft(size: number): Fft {
  const factors = factorise(size);
  const { cos, sin } = roots(size);
  const spareRe = new Float64Array(size);
  const spareIm = new Float64Array(size);

  /** One stage: `parts` interleaved sub-transforms, each cut by `radix`. */
  function stage(
    radix: number,
    parts: number,
    inRe: Float64Array,
    inIm: Float64Array,
    outRe: Float64Array,
    outIm: Float64Array,
  ): void {
    const step = size / radix;
    const groups = step / parts;
    for (let group = 0; group < groups; group++)
      for (let leg = 0; leg < radix; leg++) {
        const turn = leg * step;
        const twist = group * leg * parts;
        const to = parts * (radix * group + leg);
        for (let part = 0; part < parts; part++) {
          let sumRe = 0;
          let sumIm = 0;
          for (let j = 0, at = part + parts * group, w = twist; j < radix; j++, at += step) {
            const c = cos[w] ?? 0;
            const s = sin[w] ?? 0;
            w += turn;
            if (w >= size) w -= size;
            const re = inRe[at] ?? 0;
            const im = inIm[at] ?? 0;
            sumRe += re * c - im * s;
            sumIm += re * s + im * c;
          }
          outRe[to + part] = sumRe;
          outIm[to + part] = sumIm;
        }
      }
  }

  function transform(re: Float64Array, im: Float64Array): void {
    let parts = 1;
    let from: [Float64Array, Float64Array] = [re, im];
    let to: [Float64Array, Float64Array] = [spareRe, spareIm];
    for (const radix of factors) {
      stage(radix, parts, ...from, ...to);
      parts *= radix;
      [from, to] = [to, from];
    }
    if (from[0] === re) return;
    re.set(spareRe);
    im.set(spareIm);
  }

  return { size, transform };
}
