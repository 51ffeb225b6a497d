import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';

/** What was wrong is taken back, and goods come back: Rahul has a bill of ₹170 on khata, saved in this conversation. */
let shop: TestShop;
let rahul = '';
beforeEach(async () => {
  shop = await openTestShop();
  rahul = await shop.customer('Rahul');
  await shop.customer('Sita');
  await shop.say('Rahul ka bill banao, do chawal ek cheeni');
  await shop.say('haan');
});
afterEach(() => {
  expect(shop.faults()).toEqual([]);
  return shop.close();
});

const owed = async () => (await shop.client.customers.get({ id: rahul })).balancePaise;
const statuses = async () => (await shop.client.invoices.list({})).map(({ status }) => status);

describe('money of a khata that was wrong', () => {
  it.each([
    ['galat ho gaya, wapas karo', 'haan'],
    ['गलत हो गया, वापस करो', 'हाँ'],
    ['that was wrong, undo it', 'yes'],
  ])('"%s" asks which of two things is meant, then whether, and the yes takes it back', async (text, yes) => {
    await shop.say('Sita ko 300 udhaar likho');
    const asked = await shop.say(text);
    expect(asked.asks).toMatchObject({ what: 'entry' });
    expect((await shop.say('udhaar')).asks).toMatchObject({ what: 'confirm', saves: false });
    const done = await shop.say(yes);
    expect(done.reply.text).toContain('₹300');
    expect(await shop.client.customers.find({ text: 'sita' })).toMatchObject([{ balancePaise: 0 }]);
  });

  it('is asked after in the same words when "haan" picks neither', async () => {
    await shop.say('Sita ko 300 udhaar likho');
    const asked = await shop.say('galat ho gaya, wapas karo');
    const again = await shop.say('haan');
    expect(again.reply.text).toBe(asked.reply.text);
    expect(again.asks).toMatchObject({ what: 'entry' });
  });

  it('is named by what it is, and nothing moves before the yes', async () => {
    await shop.say('Rahul ne 100 diya');
    const asked = await shop.say('payment galat hai wapas karo');
    expect(asked.reply.text).toBe('Rahul se mile ₹100 wapas karoon?');
    expect(await owed()).toBe(7000);
    expect((await shop.say('haan')).reply.text).toBe(
      'Rahul ka ₹100 ka payment wapas liya. Rahul ka baaki ₹170.',
    );
    expect(await owed()).toBe(17_000);
  });

  it('stays when the answer is no, or another sentence', async () => {
    await shop.say('Rahul ne 100 diya');
    await shop.say('payment galat hai');
    await shop.say('nahi');
    expect(await owed()).toBe(7000);
    await shop.say('payment galat hai');
    await shop.say('Rahul ka balance');
    await shop.say('haan');
    expect(await owed()).toBe(7000);
  });

  it('is not the one that was asked about when another came in between', async () => {
    await shop.say('Rahul ne 100 diya');
    await shop.say('payment galat hai');
    await shop.client.money.pay({ id: shop.id(), customerId: rahul, amountPaise: 2000, mode: 'cash' });
    expect((await shop.say('haan')).error?.code).toBe('undo_impossible');
    expect(await owed()).toBe(5000);
  });

  it('of yesterday stays', async () => {
    await shop.say('Rahul ne 100 diya');
    shop.clock.advance(24 * 3600 * 1000);
    expect((await shop.say('Rahul ka payment cancel karo')).reply.text).toContain('kuch nahi likha');
  });

  it('of somebody who is named is theirs', async () => {
    await shop.say('Rahul ne 100 diya');
    await shop.say('Sita ko 300 udhaar likho');
    expect((await shop.say('Rahul ka payment cancel karo')).reply.text).toContain('Rahul se mile ₹100');
  });
});

describe('a bill that was wrong', () => {
  it.each(['pichla bill cancel karo', 'पिछला बिल रद्द करो', 'cancel the last bill'])(
    '"%s" is cancelled after a yes, and keeps its number',
    async (text) => {
      const asked = await shop.say(text);
      expect(asked.asks).toEqual({ what: 'confirm', saves: false, choices: [] });
      expect(await statuses()).toEqual(['pending']);
      expect((await shop.say('haan')).reply.text).toBe(
        'Bill INV/26-27/00001 cancel hua. Number wahi rahega. Rahul ka hisaab chukta hai.',
      );
      expect(await statuses()).toEqual(['cancelled']);
      expect(await owed()).toBe(0);
    },
  );

  it('is what "galat ho gaya" means when nothing else was written', async () => {
    expect((await shop.say('galat ho gaya')).reply.text).toBe(
      'Bill INV/26-27/00001, Rahul, ₹170: cancel karoon?',
    );
  });

  it('of a customer who is named is theirs', async () => {
    await shop.say('Sita ka bill banao 3 namak');
    await shop.say('haan');
    expect((await shop.say('Rahul ka pichla bill cancel karo')).reply.text).toContain('INV/26-27/00001');
    await shop.say('haan');
    expect(await statuses()).toEqual(['pending', 'cancelled']);
  });

  it('of yesterday is not cancelled any more', async () => {
    shop.clock.advance(24 * 3600 * 1000);
    expect((await shop.say('pichla bill cancel karo')).error?.code).toBe('cancel_too_late');
    expect(await statuses()).toEqual(['pending']);
  });

  it('does not go with a "haan" that is the draft’s own', async () => {
    await shop.say('pichla bill cancel karo');
    await shop.say('Sita ka bill banao 3 namak');
    await shop.say('haan');
    expect(await statuses()).toEqual(['pending', 'pending']);
  });
});

describe('what was last done to the draft', () => {
  it('is taken back at once: no money moves', async () => {
    await shop.say('Sita ka bill banao 3 namak');
    await shop.say('10 percent chhoot');
    const turn = await shop.say('galat ho gaya, wapas karo');
    expect(turn.draft).toMatchObject({ totalPaise: 8400, discount: null });
    expect(await statuses()).toEqual(['pending']);
  });
});

describe('goods that come back', () => {
  it.each([
    'Rahul 1 kilo cheeni wapas laya',
    'राहुल एक किलो चीनी वापस लाया',
    'Rahul returned one kilo of sugar',
  ])('"%s" asks, and the yes makes the credit note', async (text) => {
    const asked = await shop.say(text);
    expect(asked.reply.text).toBe('Bill INV/26-27/00001 se cheeni 1 kilo wapas. ₹50 khate se kam karoon?');
    expect(await owed()).toBe(17_000);
    const done = await shop.say('haan');
    expect(done.reply.text).toContain('Rahul ka baaki ₹120.');
    expect(await shop.client.creditNotes.list({})).toMatchObject([{ totalPaise: 5000, refundedPaise: 0 }]);
    expect(await owed()).toBe(12_000);
  });

  it('in another unit than the bill’s are weighed in it', async () => {
    await shop.say('Rahul 500 gram chawal wapas laya');
    await shop.say('haan');
    expect(await shop.client.creditNotes.list({})).toMatchObject([{ totalPaise: 3000 }]);
  });

  it('go back in cash to who owes nothing', async () => {
    await shop.say('Rahul ne 170 diya');
    expect((await shop.say('Rahul 1 kilo cheeni wapas laya')).reply.text).toContain('₹50 cash wapas karoon?');
    await shop.say('haan');
    expect(await shop.client.creditNotes.list({})).toMatchObject([{ refundedPaise: 5000 }]);
    expect(await owed()).toBe(0);
  });

  it('of a walk-in are of the bill that was just saved', async () => {
    await shop.say('2 namak');
    await shop.say('haan');
    expect((await shop.say('ek namak wapas aaya')).reply.text).toContain('INV/26-27/00002');
    await shop.say('haan');
    expect(await shop.client.creditNotes.list({})).toMatchObject([{ customer: null, refundedPaise: 2800 }]);
  });

  it.each([
    'Rahul 5 kilo cheeni wapas laya',
    'Rahul 1 packet namak wapas laya',
    'Sita 1 kilo cheeni wapas layi',
  ])('"%s" is more than was sold, or to somebody else: nothing is asked', async (text) => {
    const turn = await shop.say(text);
    expect(turn.asks).toBeNull();
    expect(turn.reply.text).toContain('itna nahi hai');
  });

  it('come from the newest bill that has so much left of them', async () => {
    await shop.say('Rahul ka bill banao 3 kilo cheeni');
    await shop.say('haan');
    expect((await shop.say('Rahul 3 kilo cheeni wapas laya')).reply.text).toContain('INV/26-27/00002');
    await shop.say('haan');
    expect((await shop.say('Rahul 1 kilo cheeni wapas laya')).reply.text).toContain('INV/26-27/00001');
  });
});
