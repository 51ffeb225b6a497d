import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';

/** What is said about the bill that is being made: ₹170 of two chawal (₹60) and a cheeni (₹50). */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.customer('Rahul');
  await shop.say('Rahul ka bill banao, do chawal ek cheeni');
});
afterEach(() => shop.close());

/** The lines of the draft as they stand after a sentence: "2 Chawal 6000" (quantity, goods, price in paise). */
async function lines(text: string): Promise<string[]> {
  const { draft } = await shop.say(text);
  return (draft?.lines ?? []).map(
    ({ quantity, product, unitPricePaise }) => `${quantity} ${product} ${unitPricePaise}`,
  );
}

describe('a price of the bill', () => {
  it.each(['cheeni 48 lagao', 'चीनी का रेट अड़तालीस कर दो', 'change the sugar price to 48'])(
    '"%s" changes the line and not the shop',
    async (text) => {
      expect(await lines(text)).toEqual(['2 Chawal 6000', '1 Cheeni 4800']);
      const [cheeni] = await shop.client.products.find({ text: 'cheeni' });
      expect(cheeni?.pricePaise).toBe(5000);
    },
  );

  it('is read out with the total', async () => {
    expect((await shop.say('cheeni 48 lagao')).reply.text).toBe(
      'cheeni ₹48 kilo. Rahul: chawal 2 kilo, cheeni 1 kilo. Total ₹168, udhaar mein. Confirm karo?',
    );
  });

  it('without a name is of the line that was last spoken about', async () => {
    await shop.say('chawal teen kilo kar do');
    expect(await lines('iska rate 58 karo')).toEqual(['3 Chawal 5800', '1 Cheeni 5000']);
  });

  it('of goods that are not on the bill changes nothing', async () => {
    const turn = await shop.say('namak 20 lagao');
    expect(turn.reply.text).toContain('is bill mein nahi hai');
    expect(turn.draft?.totalPaise).toBe(17_000);
  });

  it('fills in the rate of goods that the shop did not know', async () => {
    await shop.say('1 zabardast daalo');
    expect(await lines('zabardast 35 rupaye lagao')).toContain('1 Zabardast 3500');
  });
});

describe('a discount', () => {
  it.each([
    ['20 rupaye kam karo', 15_000],
    ['बीस रुपये कम करो', 15_000],
    ['take 20 rupees off the bill', 15_000],
    ['10 percent chhoot', 15_300],
    ['दस प्रतिशत छूट दो', 15_300],
    ['give a 10% discount', 15_300],
    ['cheeni pe 5 rupaye kam', 16_500],
    ['cheeni free kar do', 12_000],
  ])('"%s" leaves %d paise to pay', async (text, totalPaise) => {
    expect((await shop.say(text)).draft).toMatchObject({ totalPaise });
  });

  it('of one item stands on its line', async () => {
    const { draft } = await shop.say('cheeni pe 5 rupaye kam');
    expect(draft?.lines.map((line) => line.discount)).toEqual([null, { kind: 'amount', paise: 500 }]);
    expect(draft?.discount).toBeNull();
  });

  it('is taken away again', async () => {
    await shop.say('10 percent chhoot');
    const turn = await shop.say('chhoot hata do');
    expect(turn.draft).toMatchObject({ totalPaise: 17_000, discount: null });
    expect(turn.reply.text).toContain('Bill par koi chhoot nahi');
  });

  it('above a hundred percent is no discount', async () => {
    const turn = await shop.say('150 percent chhoot');
    expect(turn.draft?.totalPaise).toBe(17_000);
  });
});

describe('a quantity without a name', () => {
  it.each([
    ['aur ek', '2 Cheeni 5000'],
    ['एक और', '2 Cheeni 5000'],
    ['one more', '2 Cheeni 5000'],
    ['sirf aadha kilo', '0.5 Cheeni 5000'],
    ['do nahi teen kilo', '3 Cheeni 5000'],
    ['make it three kilos', '3 Cheeni 5000'],
  ])('"%s" is of the newest line', async (text, cheeni) => {
    expect(await lines(text)).toEqual(['2 Chawal 6000', cheeni]);
  });

  it('is of the line that was last spoken about', async () => {
    await shop.say('chawal teen kilo kar do');
    expect(await lines('ek aur')).toEqual(['4 Chawal 6000', '1 Cheeni 5000']);
  });

  it('is of the newest line again when other hands changed the bill in between', async () => {
    const { draft } = await shop.say('chawal teen kilo kar do');
    if (draft) await shop.edit(draft, await shop.add('Namak'));
    expect(await lines('ek aur')).toEqual(['3 Chawal 6000', '1 Cheeni 5000', '2 Namak 2800']);
  });

  it('less takes from the line, and all of it takes the line away', async () => {
    expect(await lines('chawal aadha kilo kam karo')).toEqual(['1.5 Chawal 6000', '1 Cheeni 5000']);
    expect(await lines('cheeni ek kilo kam karo')).toEqual(['1.5 Chawal 6000']);
  });

  it('takes no more than there is', async () => {
    const turn = await shop.say('cheeni paanch kilo kam karo');
    expect(turn.error?.code).toBe('quantity_invalid');
  });

  it.each(['last wala hatao', 'आखिरी वाला हटाओ', 'remove the last one'])(
    '"%s" takes the newest line away',
    async (text) => {
      expect(await lines(text)).toEqual(['2 Chawal 6000']);
    },
  );

  it('of goods that are not on the bill brings them onto it', async () => {
    expect(await lines('do nahi teen packet namak')).toContain('3 Namak 2800');
  });
});

describe('several changes in one breath', () => {
  it('are read back once', async () => {
    const turn = await shop.say('cheeni 48 lagao aur 10 rupaye kam karo');
    expect(turn.draft?.totalPaise).toBe(15_800);
    expect(turn.reply.text).toBe(
      'cheeni ₹48 kilo. Bill par ₹10 chhoot. Rahul: chawal 2 kilo, cheeni 1 kilo. Total ₹158, udhaar mein. Confirm karo?',
    );
  });

  it('after a yes or a no still belong to the bill: nothing is saved or thrown away', async () => {
    for (const [text, total] of [
      ['haan aur ek cheeni jodo', 22_000],
      ['nahi chawal ek kilo kar do', 16_000],
    ] as const) {
      const turn = await shop.say(text);
      expect(turn).toMatchObject({ invoice: null, draft: { totalPaise: total } });
    }
  });
});
