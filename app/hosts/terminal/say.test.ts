import { expect, test } from 'vitest';
import { openTestShop } from '../../testing/shop.ts';
import { shownTurn } from './say.ts';

test('what machines are told of a turn is what it was before replies were spoken', async () => {
  const shop = await openTestShop();
  const turn = await shop.say('Rahul ka bill banao, 2 chawal');
  expect(turn.spoken).not.toBeNull();
  expect(Object.keys(shownTurn(turn)).sort()).toEqual(
    [
      ...['also', 'asks', 'cloud', 'confidence', 'document', 'draft', 'entities', 'error', 'figures', 'id'],
      ...['intent', 'invoice', 'ms', 'reply', 'spans', 'suggestions', 'text'],
    ].sort(),
  );
  expect(Object.keys(shownTurn(turn).reply).sort()).toEqual(['language', 'text']);
  await shop.close();
});
