import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLikeness, nameWords, TWIN } from './likeness.ts';

const likeness = (a: string, b: string) => nameLikeness(nameWords(a), nameWords(b));

describe('two names', () => {
  it.each([
    ['Rahul', 'Raahool'],
    ['Rahul Sharma', 'Rahool Sharmaa'],
    ['Sunita Devi', 'सुनीता देवी'],
    ['Rahul ji', 'Rahul bhaiya'],
    ['Sharma Rahul', 'Rahul Sharma'],
    ['Ram Lal', 'Ramlal'],
    ['Rahul S', 'Rahul Sharma'],
    ['Agrawal', 'Aggarwal'],
  ])('%s and %s are one', (a, b) => expect(likeness(a, b)).toBeGreaterThanOrEqual(TWIN));

  it.each([
    ['Rahul Sharma', 'Mohan Sharma'],
    ['Ramesh Agarwal', 'Mahesh Agarwal'],
    ['Amit', 'Sumit'],
    ['Ram', 'Ravi'],
    ['Sunita Devi', 'Anita Devi'],
  ])('%s and %s are two', (a, b) => expect(likeness(a, b)).toBeLessThan(TWIN));

  it('are as alike one way as the other, and never more than 1', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });
});
