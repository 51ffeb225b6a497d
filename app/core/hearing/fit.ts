/** What is known of this PC: whether its processor has AVX2 (null: cannot be seen here), and how long the trial sentence took, in ms. */
export interface ThisPc {
  readonly avx2: boolean | null;
  readonly trialMs: number | null;
}

/** The trial sentence lasts 3 s; a counter waits no longer than this for it. */
const SLOW_MS = 1_500;

/** Which model suits this PC; null: it was not measured yet. Without AVX2 the base model's kernels crawl, measured or not. */
export function fitFor({ avx2, trialMs }: ThisPc): 'base' | 'small' | null {
  if (avx2 === false) return 'small';
  if (trialMs === null) return null;
  return trialMs > SLOW_MS ? 'small' : 'base';
}
