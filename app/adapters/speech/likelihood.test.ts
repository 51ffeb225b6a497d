import { expect, it } from 'vitest';
import { withLikelihood } from './likelihood.ts';

const readings = [
  { text: 'rahul ka bill', distance: 0.1 },
  { text: 'raju ka bill', distance: 0.11 },
];

it('tells of each reading how far it lies behind the likeliest', async () => {
  const score = async () => [
    { mean: -6, tokens: 4 },
    { mean: -2, tokens: 4 },
  ];
  expect(await withLikelihood(readings, score)).toEqual([
    { text: 'rahul ka bill', distance: 0.1, unlikely: 0.1 },
    { text: 'raju ka bill', distance: 0.11, unlikely: 0 },
  ]);
});

it('leaves readings as they are where nothing is to be chosen, or the model cannot say', async () => {
  const silent = async () => readings.map(() => ({ mean: Number.NEGATIVE_INFINITY, tokens: 0 }));
  expect(await withLikelihood(readings, silent)).toEqual(readings);
  expect(await withLikelihood(readings, null)).toEqual(readings);
  const [only] = readings;
  const never = () => Promise.reject(new Error('asked for one reading'));
  expect(await withLikelihood(only ? [only] : [], never)).toEqual([only]);
});
