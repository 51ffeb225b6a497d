import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { talkTo } from '../testing/talk.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const { reply, speak, facts } = talkTo(() => shop);
const card = (id: string) => shop.client.customers.card({ id });
const goods = async (name: string) => shop.client.products.get({ id: await shop.product(name) });

describe('what the shop knows of a customer', () => {
  it.each([
    [
      'hi-Latn',
      'Rahul Sharma ka number badal ke 98765 43210 karo',
      'Rahul Sharma ka number ab 98765 43210 hai.',
    ],
    ['hi', 'राहुल शर्मा का नंबर बदल के 98765 43210 करो', 'Rahul Sharma का नंबर अब 98765 43210 है।'],
    ['en', "change Rahul Sharma's number to 98765 43210", "Rahul Sharma's number is 98765 43210 now."],
  ] as const)('takes a new number and reads it back (%s)', async (language, text, answer) => {
    const id = await shop.customer('Rahul Sharma');
    await shop.client.customers.change({ id: shop.id(), customerId: id, addAliases: ['राहुल शर्मा'] });
    await speak(language);
    expect(await reply(text)).toBe(answer);
    expect(await card(id)).toMatchObject({ phone: '9876543210' });
  });

  it('says whose number it is as well, and asks for a number that was not said', async () => {
    await shop.customer('Rahul');
    await shop.client.customers.create({ id: shop.id(), name: 'Sita', phone: '9876543210' });
    expect(await reply('Rahul ka number 9876543210 karo')).toContain('Sita ka bhi hai');
    expect(await reply('Rahul ka number badlo')).toContain('Naya number');
  });

  it('changes the number of the Rahul who is chosen, and of nobody before', async () => {
    const ids = [await shop.customer('Rahul Sharma'), await shop.customer('Rahul Verma')];
    const asked = await shop.say('Rahul ka number 9876543210 karo');
    expect(asked.asks).toMatchObject({ what: 'customer', choices: [{}, {}] });
    await shop.say('Rahul Verma');
    expect(await Promise.all(ids.map(async (id) => (await card(id)).phone))).toEqual([null, '9876543210']);
  });

  it('changes nothing for a name nobody has', async () => {
    const before = facts();
    expect(await reply('Zubin ka number 9876543210 karo')).toContain('Zubin naam ka grahak nahi mila');
    expect(facts()).toBe(before);
  });

  it('keeps an email that is typed, for the one named or the one spoken of', async () => {
    const id = await shop.customer('Rahul', 5000);
    expect(await reply('Rahul ka email Rahul.S@Gmail.com hai')).toContain('rahul.s@gmail.com');
    await shop.say('email naya@gmail.com likh lo');
    expect(await card(id)).toMatchObject({ email: 'naya@gmail.com' });
    expect(await reply('dukaan ka email shop@gmail.com hai')).toContain('setting');
  });

  it.each([
    ['hi-Latn', 'Rahul ki jaankari do', /phone 98765 43210.*Baaki ₹220.*Aakhri bill 25 Nov 2026, ₹170/],
    ['hi', 'राहुल की जानकारी दो', /फोन 98765 43210.*बाकी ₹220.*आखिरी बिल 25 नवंबर 2026, ₹170/],
    ['en', "show Rahul's details", /phone 98765 43210.*Owes ₹220.*Last bill 25 Nov 2026, ₹170/],
  ] as const)('tells phone, balance and last bill (%s)', async (language, text, answer) => {
    const id = await shop.customer('Rahul', 5000);
    await shop.client.customers.change({
      id: shop.id(),
      customerId: id,
      phone: '9876543210',
      addAliases: ['राहुल'],
    });
    await shop.say('Rahul ka bill banao, do chawal ek cheeni');
    await shop.say('haan');
    await speak(language);
    const turn = await shop.say(text);
    expect(turn.reply.text).toMatch(answer);
    expect(turn.figures).toEqual([{ label: 'balance', paise: 22_000, count: null }]);
  });
});

describe('what is owed', () => {
  const owing = async (count: number) => {
    const names = ['Amar', 'Bhola', 'Chandan', 'Dinesh', 'Eknath', 'Farhan', 'Girish'].slice(0, count);
    for (const [n, name] of names.entries()) await shop.customer(name, (n + 1) * 10_000);
  };

  it('names the five who owe most, counts the others, and leaves out who paid ahead', async () => {
    await owing(7);
    const ahead = await shop.customer('Paisewala');
    const pay = {
      id: shop.id(),
      customerId: ahead,
      amountPaise: 900_000,
      mode: 'cash',
      advance: true,
    } as const;
    await shop.client.money.pay(pay);
    const text = await reply('sabka baaki batao');
    expect(text).toMatch(/^Girish ₹700, Farhan ₹600, Eknath ₹500, Dinesh ₹400, Chandan ₹300, aur 2 log/);
    expect(text).toContain('Kul ₹2,800');
    expect(text).not.toContain('Paisewala');
  });

  it.each([
    [
      'hi-Latn',
      'kis kis ka baaki hai',
      'Kisi ka kuch baaki nahi hai.',
      'kul kitna baaki hai',
      'Kul ₹0 baaki hai.',
    ],
    ['hi', 'किसका कितना बाकी है', 'किसी का कुछ बाकी नहीं है।', 'कुल कितना बाकी है', 'कुल ₹0 बाकी है।'],
    ['en', 'who owes me money', 'Nobody owes anything.', 'total outstanding', '₹0 is owed in all.'],
  ] as const)('is nothing when nothing is owed (%s)', async (language, list, nobody, total, nothing) => {
    await speak(language);
    expect([await reply(list), await reply(total)]).toEqual([nobody, nothing]);
  });

  it('is summed up', async () => {
    await owing(3);
    const turn = await shop.say('total pending batao');
    expect(turn.reply.text).toBe('Kul ₹600 baaki hai, 3 grahakon par.');
    expect(turn.figures).toEqual([{ label: 'outstanding', paise: 60_000, count: null }]);
  });
});

describe('the goods of the shop', () => {
  it.each([
    ['hi-Latn', '50 kilo chawal aaya 2000 mein', /Chawal 50 kilo.*Kharid ₹40 ek kilo.*Stock: Chawal 50 kilo/],
    ['hi', 'पचास किलो चावल आया 2000 में', /चावल 50 किलो.*खरीद ₹40 एक किलो.*स्टॉक: चावल 50 किलो/],
    ['en', 'received 50 kilo rice for 2000', /Chawal 50 kg.*At ₹40 per kg.*In stock: Chawal 50 kg/],
  ] as const)('that came stand on the shelf with their cost (%s)', async (language, text, answer) => {
    await speak(language);
    expect(await reply(text)).toMatch(answer);
    expect(await goods('Chawal')).toMatchObject({ stock: '50' });
    const productId = await shop.product('Chawal');
    expect(await shop.client.stock.moves({ productId })).toMatchObject([
      { reason: 'received', quantity: '50', costPaise: 4000 },
    ]);
  });

  it('cost what was said for each, and nothing when one sum is for several', async () => {
    await shop.say('30 kilo cheeni 45 ke bhaav se aayi');
    expect(await reply('10 kilo chawal aur 10 kilo cheeni aayi 900 mein')).toContain('alag alag bolo');
    const moves = async (name: string) =>
      (await shop.client.stock.moves({ productId: await shop.product(name) })).map((move) => move.costPaise);
    expect(await moves('Cheeni')).toEqual([null, 4500]);
    expect(await moves('Chawal')).toEqual([null]);
  });

  it('are not written when the quantity, the thing or the pack is not clear', async () => {
    const before = facts();
    expect(await reply('chawal aaya')).toContain('Chawal kitna aaya');
    expect(await reply('2 packet doritos aaya')).toContain('Doritos dukaan ki list mein nahi');
    expect(await reply('2 bori chawal aaya')).toContain('kilo mein bolo');
    expect(facts()).toBe(before);
  });

  it('count in the packs they have', async () => {
    const productId = await shop.product('Chawal');
    await shop.client.products.pack({ id: shop.id(), productId, pack: 'bori', size: '25', pricePaise: null });
    await shop.say('2 bori chawal aaya');
    expect(await goods('Chawal')).toMatchObject({ stock: '50' });
  });

  it.each([
    ['hi-Latn', 'chawal ka stock kitna hai', 'Chawal khatam hai.', 'Chawal 10 kilo bacha hai.'],
    ['hi', 'चावल का स्टॉक कितना है', 'चावल खत्म है।', 'चावल 10 किलो बचा है।'],
    ['en', 'how much rice is left', 'Chawal: none left.', 'Chawal: 10 kg left.'],
  ] as const)('are counted (%s)', async (language, text, none, some) => {
    await speak(language);
    expect(await reply(text)).toBe(none);
    await shop.say('10 kilo chawal aaya');
    expect(await reply(text)).toBe(some);
  });

  it('below nothing are said to be so', async () => {
    await shop.say('Rahul ka bill banao, do chawal');
    await shop.say('haan');
    expect(await reply('chawal kitna bacha hai')).toContain('-2 kilo likha hai');
  });

  it('that run low are named, and it is said when nothing is watched', async () => {
    expect(await reply('kya kya khatam hone wala hai')).toContain('seema nahi likhi');
    const productId = await shop.product('Chawal');
    await shop.client.products.change({ id: shop.id(), productId, change: { lowLevel: '25' } });
    expect(await reply('low stock dikhao')).toBe('Kam bacha hai: Chawal 0 kilo.');
    await shop.say('50 kilo chawal aaya');
    expect(await reply('low stock dikhao')).toBe('Kuch kam nahi hai.');
  });

  it.each([
    [
      'hi-Latn',
      'cheeni ka rate 48 kar do',
      'Cheeni ab ₹48 ek kilo, pehle ₹50 tha.',
      'cheeni ka bhaav kya hai',
      'Cheeni ₹48 ek kilo.',
    ],
    [
      'hi',
      'चीनी का रेट 48 कर दो',
      'चीनी अब ₹48 एक किलो, पहले ₹50 था।',
      'चीनी का भाव क्या है',
      'चीनी ₹48 एक किलो।',
    ],
    [
      'en',
      'set the price of sugar to 48',
      'Cheeni is ₹48 per kg now, it was ₹50.',
      'what is the price of sugar',
      'Cheeni: ₹48 per kg.',
    ],
  ] as const)('have a price that is changed and told (%s)', async (language, set, changed, ask, told) => {
    await speak(language);
    expect(await reply(set)).toBe(changed);
    expect(await goods('Cheeni')).toMatchObject({ pricePaise: 4800 });
    expect(await reply(ask)).toBe(told);
  });

  it('keep their price on the shelf while a bill is open, unless the shop is named', async () => {
    await shop.say('Rahul ka bill banao, ek cheeni');
    await shop.say('cheeni 48 lagao');
    expect(await goods('Cheeni')).toMatchObject({ pricePaise: 5000 });
    await shop.say('dukaan mein cheeni ka rate 48 karo');
    expect(await goods('Cheeni')).toMatchObject({ pricePaise: 4800 });
  });

  it('take no price in another unit, and none that cannot be', async () => {
    expect(await reply('cheeni 48 rupaye packet kar do')).toContain('kilo mein bolo');
    expect((await shop.say('cheeni ka rate 4800000000 kar do')).error?.code).toBe('amount_invalid');
    expect(await goods('Cheeni')).toMatchObject({ pricePaise: 5000 });
  });

  it('that share a word are asked about, and the answer goes on with the question', async () => {
    const asked = await shop.say('dal ka bhaav kya hai');
    expect(asked.asks).toMatchObject({ what: 'product' });
    const [, second] = asked.asks?.choices ?? [];
    expect(await reply('2')).toContain(second?.label);
  });

  it('named on their own account put nothing on the bill that waits for a choice', async () => {
    await shop.say('Rahul ka bill banao, ek kilo dal');
    const turn = await shop.say('chawal ka bhaav kya hai');
    expect(turn.reply.text).toContain('Chawal ₹60');
    expect(turn.draft?.lines ?? []).toEqual([]);
  });
});

describe('a word that was learnt from a correction', () => {
  it('names the customer who was chosen from then on, and nobody in particular when it is taken back', async () => {
    await shop.customer('Rahul Sharma');
    const customerId = await shop.customer('Rahul Verma', 5000);
    const change = (aliases: object) =>
      shop.client.customers.change({ id: shop.id(), customerId, ...aliases });
    expect((await shop.say('rahul ka balance')).asks).toMatchObject({ what: 'customer' });
    await change({ addAliases: ['rahul'], learned: true });
    expect((await shop.say('rahul ka balance')).reply.text).toBe('Rahul Verma ka baaki ₹50.');
    await change({ removeAliases: ['rahul'] });
    expect((await shop.say('rahul ka balance')).asks).toMatchObject({ what: 'customer' });
  });

  it('names the product that was chosen, and is shared again when it is taken back', async () => {
    const { id: productId, aliases } = await goods('Moong Dal');
    const change = (all: string[]) =>
      shop.client.products.change({ id: shop.id(), productId, change: { aliases: all } });
    expect((await shop.say('dal ka bhaav kya hai')).asks).toMatchObject({ what: 'product' });
    await change([...aliases, 'dal']);
    expect(await reply('dal ka bhaav kya hai')).toContain('Moong Dal ₹');
    await change(aliases);
    expect((await shop.say('dal ka bhaav kya hai')).asks).toMatchObject({ what: 'product' });
  });
});

describe('talk about talking', () => {
  it.each([
    ['hi-Latn', 'kya bol sakta hoon', 'Aise bolo:'],
    ['hi', 'क्या बोल सकता हूँ', 'ऐसे बोलिए:'],
    ['en', 'what can I say', 'You can say:'],
  ] as const)(
    'tells sentences that are understood, by what is going on (%s)',
    async (language, text, begins) => {
      await speak(language);
      const idle = await shop.say(text);
      expect(idle.reply.text.startsWith(begins)).toBe(true);
      for (const sentence of idle.suggestions) expect((await shop.say(sentence)).intent).not.toBe('UNKNOWN');
      expect((await shop.say(text)).suggestions).not.toEqual(idle.suggestions);
    },
  );

  it('leaves the question that waits', async () => {
    await shop.customer('Rahul', 5000);
    await shop.say('Rahul ne 80 diya');
    await shop.say('madad');
    await shop.say('haan');
    expect(await shop.client.customers.find({ text: 'rahul' })).toMatchObject([{ balancePaise: -3000 }]);
  });

  it.each([
    ['recording shuru karo', 'Yahan se record nahi hota'],
    ['recording band karo', 'Koi recording nahi chal rahi'],
  ])('never pretends to record: %s', async (text, answer) => {
    const before = facts();
    expect(await reply(text)).toContain(answer);
    expect(facts()).toBe(before);
  });

  it.each(['haan', 'theek hai', 'ok', 'kar do', 'bhej do', 'pakka', 'हाँ', 'yes', 'nahi', 'cancel', 'नहीं'])(
    '"%s" with nothing going on is not understood, and says why',
    async (text) => {
      const turn = await shop.say(text);
      expect([turn.intent, turn.invoice]).toEqual(['UNKNOWN', null]);
      expect(turn.reply.text).toContain('koi bill');
    },
  );
});
