import { expect, test } from 'vitest';
import { readBooks, textOfPaper } from '../fixtures/books.ts';
import { machine } from '../fixtures/machine.ts';
import { papersOf, shopPlace } from '../fixtures/shop.ts';
import { openWindow } from '../fixtures/window.ts';
import { FirstStart } from '../pages/first-start.ts';

const hasWindow = machine.electron !== '';
const BILL = 'Rahul ka bill banao, 2 chawal 1 cheeni';

test.runIf(hasWindow)(
  'a bill is said, confirmed and saved, paid for and asked about, by typing',
  async () => {
    const place = shopPlace();
    const window = await openWindow(place);
    const counter = await new FirstStart(window.page).openCounter();

    expect(await counter.say(BILL)).toMatch(/Total ₹170.*Confirm karo\?/);
    expect(await counter.lines()).toEqual([
      { item: 'Chawal', quantity: '2 kg', amount: '120.00' },
      { item: 'Cheeni', quantity: '1 kg', amount: '50.00' },
    ]);
    expect(await counter.total()).toBe('₹170');
    expect(await counter.today()).toBe('₹0');

    await counter.say('haan');
    expect(await counter.saved()).toMatch(/^INV\/\d\d-\d\d\/00001$/);
    await counter.paperReady();
    await expect.poll(() => counter.today()).toBe('₹170');

    expect(await counter.say('Rahul ne 100 diya')).toContain('baaki ₹70');
    expect(await counter.say('Rahul ka balance')).toContain('baaki ₹70');

    await counter.say('Rahul ka bill, 2 cheeni');
    expect(await counter.total()).toBe('₹100');
    await counter.say('GST lagao');
    await expect.poll(() => counter.total()).toBe('₹105');
    expect(await counter.say('bill dikhao')).toContain('₹105');
    await counter.say('nahi');
    await expect.poll(() => counter.lines()).toEqual([]);
    expect(await counter.say('aaj ka summary')).toMatch(/1 bill.*₹170.*₹100/);

    await window.close();
    const [paper = ''] = papersOf(place);
    const text = textOfPaper(paper);
    if (text !== null) expect(text).toMatch(/INV\/\d\d-\d\d\/00001[\s\S]*170\.00/);
    expect(readBooks(place)).toMatchObject({ bills: [expect.stringMatching(/00001$/)], clean: true });
  },
);

test.runIf(hasWindow)(
  'the first start offers an answer to everything and Enter opens the counter',
  async () => {
    const window = await openWindow(shopPlace());
    const first = new FirstStart(window.page);
    await first.shown();
    expect(await first.nameOffered()).toBe('Meri Kirana Dukaan');
    await window.page.keyboard.press('Enter');
    await window.page.locator('main.counter').waitFor();
    expect(await window.page.locator('.shop-name').innerText()).toBe('Meri Kirana Dukaan');
  },
);

test.runIf(hasWindow)('a shop that speaks English is answered in English', async () => {
  const window = await openWindow(shopPlace());
  const counter = await new FirstStart(window.page).openCounter({ name: 'Asha Stores', language: 'en' });
  expect(await counter.say('make a bill for Rahul, 2 rice 1 sugar')).toMatch(/Total ₹170/);
  expect(await window.page.getByTestId('save').innerText()).toContain('Save bill');
});

test.runIf(hasWindow)('products and a customer are clicked onto a bill that a click saves', async () => {
  const place = shopPlace();
  const window = await openWindow(place);
  const counter = await new FirstStart(window.page).openCounter();
  await counter.clickProduct('Chawal');
  await counter.clickProduct('Gehu');
  await counter.more('Chawal');
  await expect.poll(() => counter.total()).toBe('₹109');
  await counter.remove('Gehu');
  await expect.poll(() => counter.total()).toBe('₹75');
  await counter.pickCustomer('Sunita Devi');
  await counter.payBy('Cash');
  await counter.clickSave();
  expect(await counter.saved()).toMatch(/00001$/);
  await counter.paperReady();
  await expect.poll(() => counter.today()).toBe('₹75');
});

test.runIf(hasWindow)('asks which of two Rahuls is meant, and Enter never picks one', async () => {
  const window = await openWindow(shopPlace());
  const counter = await new FirstStart(window.page).openCounter();
  await counter.say('naya grahak Rahul Gupta');
  await counter.say('Rahul ka bill, 1 chawal');
  expect(await counter.choices()).toEqual([
    expect.stringContaining('Rahul'),
    expect.stringContaining('Rahul'),
    expect.stringMatching(/naya/i),
  ]);
  await counter.pressEnter();
  expect(await counter.saveIsOff()).toBe(true);
  await counter.choose(2);
  await counter.pressEnter();
  await counter.saved();
});
