import { formatQuantity } from '../../money/quantity.ts';
import { paise, type Thousandths } from '../../units.ts';
import type { OutcomeOf, SpokenGoods } from '../outcome.ts';
import { inRupees, type Speaker, type WordsFor } from './speaker.ts';

/** How the goods of the shop are spoken of. */
export const goodsWords: WordsFor<'stock' | 'received' | 'lowStock' | 'price' | 'priceSet'> = {
  stock: (speaker, { goods }) =>
    speaker.say('stock', {
      product: nameIn(speaker, goods),
      left: levelOf(goods),
      quantity: amountOf(speaker, goods.stock, goods.unit),
    }),
  received: receivedWords,
  lowStock: (speaker, { first, more, watched }) =>
    speaker.say('lowStock', {
      found: first.length > 0 ? 'some' : watched ? 'none' : 'unwatched',
      goods: first.map((each) => withStock(speaker, each)).join(', '),
      more,
    }),
  price: (speaker, { goods, pricePaise }) =>
    speaker.say('price', {
      ...priced(speaker, goods),
      known: pricePaise > 0 ? 'yes' : 'no',
      amount: inRupees(pricePaise),
    }),
  priceSet: (speaker, { goods, oldPaise, newPaise }) =>
    speaker.say('priceSet', {
      ...priced(speaker, goods),
      change: oldPaise === newPaise ? 'same' : oldPaise > 0 ? 'other' : 'first',
      old: inRupees(oldPaise),
      amount: inRupees(newPaise),
    }),
};

interface Named {
  readonly name: string;
  readonly nameHi: string | null;
}

const nameIn = ({ language }: Speaker, { name, nameHi }: Named): string =>
  language === 'hi' ? (nameHi ?? name) : name;
const unitIn = ({ words }: Speaker, unit: string): string => words.units[unit] ?? unit;
const amountOf = (speaker: Speaker, quantity: Thousandths, unit: string): string =>
  `${formatQuantity(quantity)} ${unitIn(speaker, unit)}`;
const withStock = (speaker: Speaker, goods: SpokenGoods): string =>
  `${nameIn(speaker, goods)} ${amountOf(speaker, goods.stock, goods.unit)}`;
const priced = (speaker: Speaker, goods: SpokenGoods) => ({
  product: nameIn(speaker, goods),
  unit: unitIn(speaker, goods.unit),
});

const levelOf = ({ stock }: SpokenGoods): 'some' | 'none' | 'below' =>
  stock > 0 ? 'some' : stock < 0 ? 'below' : 'none';

function receivedWords(
  speaker: Speaker,
  { lines, goods, costPaise, costUndivided }: OutcomeOf<'received'>,
): string {
  return speaker.say('received', {
    goods: lines
      .map((line) => `${nameIn(speaker, line)} ${amountOf(speaker, line.quantity, line.unit)}`)
      .join(', '),
    stock: goods.map((each) => withStock(speaker, each)).join(', '),
    cost: costPaise === null ? (costUndivided ? 'undivided' : 'none') : 'each',
    amount: inRupees(costPaise ?? paise(0)),
    unit: unitIn(speaker, goods[0]?.unit ?? ''),
  });
}
