import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';

/** What is said about bills that are saved: INV/26-27/00001 is Rahul's of ₹170 on khata. */
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.customer('Rahul');
  await shop.customer('Sita');
  await shop.say('Rahul ka bill banao, do chawal ek cheeni');
  await shop.say('haan');
});
afterEach(() => shop.close());

const FIRST = 'INV/26-27/00001';
const SECOND = 'INV/26-27/00002';

async function billOfSita(): Promise<void> {
  await shop.say('Sita ka bill banao 3 namak');
  await shop.say('haan');
}

describe('a bill that is asked for', () => {
  it.each(['pichla bill dikhao', 'पिछला बिल दिखाओ', 'show the last bill'])(
    '"%s" is the newest',
    async (text) => {
      await billOfSita();
      const turn = await shop.say(text);
      expect(turn).toMatchObject({ document: { number: SECOND, open: false }, invoice: null });
    },
  );

  it.each(['bill number 1 dikhao', 'बिल नंबर एक दिखाओ', 'open bill number 1'])(
    '"%s" is found by the figure at its end',
    async (text) => {
      await billOfSita();
      const turn = await shop.say(text);
      expect(turn.document).toMatchObject({ number: FIRST });
    },
  );

  it('is read out with its goods, its money and how it was paid', async () => {
    expect((await shop.say('Rahul ka pichla bill dikhao')).reply.text).toBe(
      `${FIRST}, Rahul, 2026-11-25: chawal 2 kilo, cheeni 1 kilo. Total ₹170, udhaar mein.`,
    );
  });

  it('says what is not paid of it yet', async () => {
    await shop.say('Rahul ne 100 diya');
    expect((await shop.say('pichla bill dikhao')).reply.text).toContain('udhaar mein, ₹70 baaki.');
  });

  it('of a customer without bills, or of a number that was never given, is none', async () => {
    expect((await shop.say('Sita ka pichla bill dikhao')).reply.text).toBe('Sita ka koi bill nahi mila.');
    expect((await shop.say('bill number 77 dikhao')).reply.text).toBe('77 number ka bill nahi mila.');
  });

  it('is the draft of the customer while one waits', async () => {
    await shop.say('Rahul ka bill banao 1 namak');
    await shop.say('Sita ka bill banao 3 namak');
    expect((await shop.say('Rahul ka bill dikhao')).draft).toMatchObject({ customer: { name: 'Rahul' } });
  });
});

describe('paper', () => {
  it.each(['bill print karo', 'बिल प्रिंट करो', 'print it'])(
    '"%s" opens the PDF of the last bill',
    async (text) => {
      const { document } = await shop.say(text);
      expect(document).toMatchObject({ number: FIRST, open: true });
      const pdf = await shop.client.invoices.pdf({ id: document?.id ?? '' });
      expect(Buffer.from(pdf.bytes, 'base64').subarray(0, 4).toString()).toBe('%PDF');
    },
  );

  it('is of the bill that was just shown', async () => {
    await billOfSita();
    await shop.say('bill number 1 dikhao');
    expect((await shop.say('print karo')).document).toMatchObject({ number: FIRST });
  });

  it('is of the newest bill once another was saved with the keys', async () => {
    await shop.say('bill number 1 dikhao');
    await shop.confirm(await shop.basket());
    expect((await shop.say('print karo')).document).toMatchObject({ number: SECOND });
  });

  it('is saved and printed in one breath', async () => {
    await shop.say('Sita ka bill banao 3 namak');
    const turn = await shop.say('haan aur print kar do');
    expect(turn).toMatchObject({ invoice: { number: SECOND }, document: { number: SECOND, open: true } });
  });

  it('of a bill that is not saved waits for the yes', async () => {
    await shop.say('Sita ka bill banao 3 namak');
    const turn = await shop.say('print karo');
    expect(turn).toMatchObject({ document: null, invoice: null });
    expect(turn.reply.text).toContain('save nahi hua');
  });

  it.each([
    ['bill whatsapp karo', 'WhatsApp'],
    ['बिल ईमेल कर दो', 'Email'],
    ['send the bill on whatsapp', 'WhatsApp'],
  ])('"%s" says that nothing is sent yet, and opens the PDF', async (text, way) => {
    const turn = await shop.say(text);
    expect(turn.document).toMatchObject({ number: FIRST, open: true });
    expect(turn.reply.text).toContain(`Nahi bheja. ${way} bhejna abhi set nahi hai.`);
  });
});

describe('the same bill again', () => {
  it.each(['Rahul ka pichla bill dohrao', 'राहुल का पिछला बिल दोहराओ', "repeat Rahul's last bill"])(
    '"%s" makes a draft of it',
    async (text) => {
      const { draft } = await shop.say(text);
      expect(draft).toMatchObject({ customer: { name: 'Rahul' }, totalPaise: 17_000 });
    },
  );

  it('without a name is of whom the talk is about', async () => {
    await billOfSita();
    await shop.say('Rahul ka balance');
    expect((await shop.say('wahi wala bill phir se')).draft).toMatchObject({ customer: { name: 'Rahul' } });
  });

  it('takes the place of an empty bill that was begun for it', async () => {
    await shop.say('Rahul ka bill banao');
    await shop.say('wahi wala bill phir se');
    expect(await shop.client.drafts.list()).toMatchObject([{ totalPaise: 17_000 }]);
  });

  it('of a customer who has none is not made up', async () => {
    const turn = await shop.say('Sita ka pichla bill dohrao');
    expect([turn.draft, turn.reply.text]).toEqual([null, 'Sita ka koi bill nahi mila.']);
  });
});
