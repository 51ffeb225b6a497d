import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';

/** What is said about the bill that is being made for Rahul: ₹170 of two chawal (₹60) and a cheeni (₹50). */
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

describe("money's worth of goods", () => {
  it('that several answer to is asked about, and the money stays with the answer', async () => {
    expect((await shop.say('50 ka tel bhi')).asks).toMatchObject({ what: 'product' });
    const { draft } = await shop.say('sarson');
    expect(draft?.lines.at(-1)).toMatchObject({ product: 'Sarson Tel', totalPaise: 5000 });
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

describe('how the bill is paid', () => {
  it.each([
    ['cash diya', 'cash', 0],
    ['UPI se', 'upi', 0],
    ['यूपीआई से', 'upi', 0],
    ['put it on credit', 'udhaar', 17_000],
    ['100 cash baaki udhaar', 'cash', 7000],
    ['100 cash the rest on credit', 'cash', 7000],
    ['सौ कैश बाकी उधार', 'cash', 7000],
    ['100 cash baaki paytm se', 'split', 0],
    ['100 cash 70 upi', 'split', 0],
    ['aadha cash aadha upi', 'split', 0],
    ['aadha cash baaki udhaar', 'cash', 8500],
    ['आधा नकद आधा उधार', 'cash', 8500],
  ])('"%s" is %s, %d paise on the khata', async (text, payment, restPaise) => {
    expect((await shop.say(text)).draft).toMatchObject({ payment, restPaise });
  });

  it('tells the change for a note, and the bill keeps it', async () => {
    const told = await shop.say('500 ka note diya');
    expect(told.reply.text).toMatch(/^₹500 cash\. ₹330 wapas do\./);
    const saved = await shop.say('haan');
    expect(saved.invoice).toMatchObject({ payment: 'cash', tenderedPaise: 50_000, changePaise: 33_000 });
    expect(saved.reply.text).toContain('₹330 wapas do.');
  });

  it('saves the bill when the yes is said with the money', async () => {
    const { invoice } = await shop.say('haan 200 diya');
    expect(invoice).toMatchObject({ payment: 'cash', paidPaise: 17_000, changePaise: 3000 });
  });

  it('writes what was left to the khata', async () => {
    await shop.say('100 cash baaki udhaar');
    expect((await shop.say('haan')).invoice).toMatchObject({ paidPaise: 10_000, balanceAfterPaise: 7000 });
    expect(shop.faults()).toEqual([]);
  });

  it('keeps what was counted when the rest is said later', async () => {
    await shop.say('100 diya');
    expect((await shop.say('baaki udhaar')).draft).toMatchObject({ restPaise: 7000, tenderedPaise: 10_000 });
  });

  it('takes no more than the bill by UPI', async () => {
    const turn = await shop.say('500 upi');
    expect(turn.error?.code).toBe('payment_over_bill');
    expect(await shop.client.drafts.list()).toMatchObject([{ payment: 'udhaar', split: [] }]);
  });

  it('asks whose khata it is when nobody is named', async () => {
    await shop.say('nahi');
    await shop.say('2 chawal');
    expect((await shop.say('udhaar likho')).reply.text).toContain('Kiska?');
    const named = await shop.say('ye Rahul ke naam karo');
    expect(named.draft).toMatchObject({ customer: { name: 'Rahul' }, payment: 'udhaar' });
  });

  it('says what is missing when a walk-in gives less than the bill', async () => {
    await shop.say('nahi');
    await shop.say('2 chawal');
    const turn = await shop.say('100 diye');
    expect(turn.reply.text).toMatch(/^₹100 cash, ₹20 aur chahiye\./);
    expect((await shop.say('haan')).error?.code).toBe('payment_short');
  });

  it('is nothing without a bill', async () => {
    await shop.say('nahi');
    expect((await shop.say('cash diya')).reply.text).toContain('koi bill khula nahi');
  });
});

describe('whose bill it is', () => {
  it.each(['ye Priya ke naam karo', 'ये प्रिया के नाम करो', "put this in Priya's name"])(
    '"%s" makes it hers',
    async (text) => {
      await shop.customer('Priya Singh');
      expect((await shop.say(text)).draft?.customer?.name).toBe('Priya Singh');
    },
  );

  it('asks which of two', async () => {
    await shop.customer('Priya Singh');
    await shop.customer('Priya Verma');
    const asked = await shop.say('ye Priya ke naam karo');
    expect(asked.asks?.what).toBe('customer');
    const chosen = await shop.say('Priya Verma');
    expect(chosen.draft).toMatchObject({ customer: { name: 'Priya Verma' }, totalPaise: 17_000 });
  });
});

describe('several bills at once', () => {
  it.each(['Rahul ka bill kholo', 'राहुल का बिल खोलो', "open Rahul's bill"])(
    '"%s" goes back to the draft that waits',
    async (text) => {
      await shop.customer('Sita');
      const sita = await shop.say('Sita ka bill banao 3 namak');
      expect(sita.draft).toMatchObject({ customer: { name: 'Sita' } });
      expect((await shop.say(text)).draft).toMatchObject({ customer: { name: 'Rahul' }, totalPaise: 17_000 });
      expect((await shop.say('doosra bill kholo')).draft?.id).toBe(sita.draft?.id);
    },
  );

  it('begins a bill for somebody who has none', async () => {
    await shop.customer('Sita');
    const { draft } = await shop.say('Sita ka bill kholo');
    expect(draft).toMatchObject({ customer: { name: 'Sita' }, lines: [] });
    expect(await shop.client.drafts.list()).toHaveLength(2);
  });

  it('says so when there is no other', async () => {
    expect((await shop.say('doosra bill kholo')).reply.text).toBe('Aur koi bill khula nahi hai.');
  });
});
