import { describe, expect, it } from 'vitest';
import { figuresSaid } from './figures.ts';
import { TONGUES } from './tongue.ts';

describe('figures of a reply, said in words', () => {
  it.each([
    ['₹170', 'ek sau sattar rupaye'],
    ['₹1', 'ek rupaya'],
    ['₹0', 'zero rupaye'],
    ['₹0.50', 'pachas paise'],
    ['₹10.5', 'das rupaye pachas paise'],
    ['−₹5.00', 'minus paanch rupaye'],
    ['-₹1,25,340.75', 'minus ek lakh pachchis hazaar teen sau chalis rupaye pachhattar paise'],
    ['₹2,00,00,000', 'do karod rupaye'],
    ['Total ₹170, udhaar', 'Total ek sau sattar rupaye, udhaar'],
    ['0.5 kilo', 'aadha kilo'],
    ['0.25 kilo', 'paav kilo'],
    ['1.25 kilo', 'sava kilo'],
    ['1.5 kilo', 'dedh kilo'],
    ['1.75 kilo', 'paune do kilo'],
    ['2.25 litre', 'sava do litre'],
    ['2.5 kilo', 'dhai kilo'],
    ['3.5 kg', 'saadhe teen kg'],
    ['2.375 kilo', 'do kilo teen sau pachhattar gram'],
    ['0.1 litre', 'ek sau ml'],
    ['-0.1 kilo', 'minus ek sau gram'],
    ['6552.25 kilo', 'chhe hazaar paanch sau bavan point do paanch kilo'],
    ['1.05 packet', 'ek point zero paanch packet'],
    ['Maggi 70g', 'Maggi sattar gram'],
    ['12.5%', 'saadhe barah percent'],
    ['12 %', 'barah percent'],
    ['98765 43210', 'nau aath saat chhe paanch, char teen do ek zero'],
    ['+919876543210', 'plus nau ek, nau aath saat chhe paanch, char teen do ek zero'],
    ['6:30 baje', 'saadhe chhe baje'],
    ['1:30 baje', 'dedh baje'],
    ['1:15 baje', 'sava baje'],
    ['12:45 baje', 'paune ek baje'],
    ['6:10 baje', 'chhe bajkar das minute'],
    ['6:00 baje', 'chhe baje'],
    ['22 Nov 2026', 'bais Nov do hazaar chhabbis'],
    ['B-015205', 'B, zero ek, bavan, zero paanch'],
    ['INV/26-27/00012', 'I N V, chhabbis, sattais, barah'],
    ['INVA/2627/100000', 'I N V A, chhabbis, sattais, ek lakh'],
    ['99999999999999999 kilo', `${'nau '.repeat(17)}kilo`],
    ['0.1234 kilo', 'zero point ek do teen char kilo'],
    ['stock -2 kilo', 'stock minus do kilo'],
    ['20-20 Biscuit', 'bees - bees Biscuit'],
    ['code 004217', 'code zero zero char do ek saat'],
    ['rahul.k@mail.com', 'rahul dot k at mail dot com'],
    ['२.५ kilo', 'dhai kilo'],
  ])('%s is "%s" in Hinglish', (text, words) => expect(figuresSaid(text, TONGUES['hi-Latn'])).toBe(words));

  it.each([
    ['₹170', 'एक सौ सत्तर रुपये'],
    ['₹1,00,000.50', 'एक लाख रुपये पचास पैसे'],
    ['2.5 किलो', 'ढाई किलो'],
    ['2.375 किलो', 'दो किलो तीन सौ पचहत्तर ग्राम'],
    ['6:45 बजे', 'पौने सात बजे'],
    ['10%', 'दस प्रतिशत'],
    ['98765 43210', 'नौ आठ सात छह पाँच, चार तीन दो एक ज़ीरो'],
  ])('%s is "%s" in Hindi', (text, words) => expect(figuresSaid(text, TONGUES.hi)).toBe(words));

  it.each([
    ['₹170', 'one hundred seventy rupees'],
    ['₹1', 'one rupee'],
    ['₹21,00,000.05', 'twenty one lakh rupees five paise'],
    ['0.5 kg', 'half kg'],
    ['0.75 kg', 'three quarter kg'],
    ['2.5 kg', 'two and a half kg'],
    ['1.25 kg', 'one and a quarter kg'],
    ['at 6:05 in the evening', 'at six oh five in the evening'],
    ['10%', 'ten percent'],
  ])('%s is "%s" in English', (text, words) => expect(figuresSaid(text, TONGUES.en)).toBe(words));
});
