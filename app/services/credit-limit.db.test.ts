import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../core/units.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
let rahul: string;
beforeEach(async () => {
  shop = await openTestShop();
  rahul = await shop.customer('Rahul', 40_000);
  await shop.client.customers.change({
    id: shop.id(),
    customerId: rahul,
    creditLimitPaise: paise(50_000),
  });
});
afterEach(() => shop.close());

const forRahul = { kind: 'setCustomer', customerId: '' } as const;
const basket = () => shop.basket({ ...forRahul, customerId: rahul });
const credit = (amount: number) =>
  shop.client.money.credit({ id: shop.id(), customerId: rahul, amountPaise: paise(amount) });

describe('a credit limit', () => {
  it('is pointed out on the draft and with the saved bill, and stops neither', async () => {
    const draft = await basket();
    expect(draft).toMatchObject({ restPaise: 17_000, overLimitPaise: 7000 });
    const saved = await shop.confirm(draft);
    expect(saved).toMatchObject({ status: 'pending', balanceAfterPaise: 57_000, overLimitPaise: 7000 });
    expect((await shop.confirm(draft)).overLimitPaise).toBe(7000);
  });

  it('is pointed out in a preview', async () => {
    const asked = { customerId: rahul, lines: [{ productId: await shop.product('Chawal'), quantity: '2' }] };
    expect((await shop.client.drafts.preview(asked)).overLimitPaise).toBe(2000);
  });

  it('says nothing to a bill that leaves nothing on the khata, nor below the limit', async () => {
    await credit(20_000);
    const paid = await shop.edit(await basket(), { kind: 'setPayment', payment: 'upi' });
    expect(paid.overLimitPaise).toBe(0);
    expect((await shop.confirm(paid)).overLimitPaise).toBe(0);
    const other = await shop.customer('Mohan');
    const bill = await shop.basket({ ...forRahul, customerId: other });
    expect(bill.overLimitPaise).toBe(0);
  });

  it('counts only the part that goes on the khata', async () => {
    const part = { kind: 'setTendered', amountPaise: paise(12_000) } as const;
    const draft = await shop.edit(await basket(), part);
    expect(draft).toMatchObject({ restPaise: 5000, overLimitPaise: 0 });
  });

  it('is pointed out with udhaar', async () => {
    expect(await credit(10_000)).toMatchObject({ balancePaise: 50_000, overLimitPaise: 0 });
    expect(await credit(2500)).toMatchObject({ balancePaise: 52_500, overLimitPaise: 2500 });
  });

  it('is said by the counter: when it reads back, when it has saved, when it wrote udhaar', async () => {
    const read = await shop.say('Rahul ka bill banao, 2 chawal 1 cheeni');
    expect(read.reply.text).toMatch(/Rahul ki limit se ₹70 zyada ho jayega\. Confirm karo\?$/);
    const saved = await shop.say('haan');
    expect(saved.invoice?.overLimitPaise).toBe(7000);
    expect(saved.reply.text).toMatch(/Rahul ka baaki ₹570\. Rahul ki limit se ₹70 zyada\.$/);
    const more = await shop.say('Rahul ko 30 udhaar');
    expect(more.reply.text).toMatch(/Rahul ka baaki ₹600\. Rahul ki limit se ₹100 zyada\.$/);
    expect((await shop.say('Rahul ka balance')).reply.text).not.toContain('limit');
  });
});
