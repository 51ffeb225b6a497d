import { expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { createRecogniser } from './understand.ts';

/** People called after goods, and goods called after people, beside the plain ones. */
const lexicon = testLexicon();
for (const name of ['Chini Lal', 'Gopal Atta', 'Namak Singh', 'Haldi Ram'])
  lexicon.customers.add({ id: name, name, forms: [] });
for (const name of ['Rahul Atta', 'Priya Gold Biscuit', 'Shyam Agarbatti'])
  lexicon.products.add({ id: name, name, forms: [], unit: 'packet' });
const recogniser = createRecogniser(await compileAssets(INTENT_ASSETS), lexicon);

test.each([
  ['chini lal ka bill banao do kilo chini', { customer: 'Chini Lal', items: ['2 kg Cheeni'] }],
  ['chini lal ne 500 diye', { intent: 'RECORD_PAYMENT', customer: 'Chini Lal', amount: 500 }],
  ['gopal atta ka balance', { intent: 'CHECK_BALANCE', customer: 'Gopal Atta' }],
  ['atta ka stock kitna hai', { intent: 'CHECK_STOCK', product: 'Atta' }],
  ['chini kitni bachi hai', { intent: 'CHECK_STOCK', product: 'Cheeni' }],
  ['chini lal kitna baaki hai', { intent: 'CHECK_BALANCE', customer: 'Chini Lal' }],
  ['chini ka bhaav kya hai', { intent: 'CHECK_PRICE', product: 'Cheeni' }],
  ['chini lal ka number 9876543210 karo', { intent: 'UPDATE_CUSTOMER_PHONE', customer: 'Chini Lal' }],
  ['namak singh ki jaankari do', { intent: 'GET_CUSTOMER_INFO', customer: 'Namak Singh' }],
  ['haldi ram ka data delete karo', { intent: 'DELETE_CUSTOMER_DATA', customer: 'Haldi Ram' }],
  ['rahul ka bill banao ek rahul atta', { customer: 'Rahul', items: ['1 Rahul Atta'] }],
  ['rahul atta ka stock kitna hai', { intent: 'CHECK_STOCK', product: 'Rahul Atta' }],
  ['priya gold biscuit ka bhaav', { intent: 'CHECK_PRICE', product: 'Priya Gold Biscuit' }],
  ['20 packet shyam agarbatti aaya', { intent: 'RECEIVE_STOCK', items: ['20 packet Shyam Agarbatti'] }],
  ['shyam agarbatti ka rate 25 kar do', { intent: 'SET_PRICE', product: 'Shyam Agarbatti', amount: 25 }],
  ['shyam ka balance', { intent: 'CHECK_BALANCE', customer: 'Shyam' }],
])('%s', (text, means) => {
  expect(shortForm(recogniser.understand(text, contextWhen(undefined)))).toMatchObject([means]);
});
