import { describe, expect, it } from 'vitest';
import { fitFor } from './fit.ts';

describe('the model that suits a PC', () => {
  it('is the small one without AVX2, however fast it was', () => {
    expect(fitFor({ avx2: false, trialMs: null })).toBe('small');
    expect(fitFor({ avx2: false, trialMs: 200 })).toBe('small');
  });

  it('is measured everywhere else', () => {
    expect(fitFor({ avx2: null, trialMs: null })).toBeNull();
    expect(fitFor({ avx2: true, trialMs: null })).toBeNull();
    expect(fitFor({ avx2: null, trialMs: 1_500 })).toBe('base');
    expect(fitFor({ avx2: true, trialMs: 1_501 })).toBe('small');
  });
});
