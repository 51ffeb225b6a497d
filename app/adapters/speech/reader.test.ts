import { describe, expect, it } from 'vitest';
import { TEST_COUNTER } from '../../testing/counter.ts';
import { compileAssets } from '../language/load.ts';
import { createReader, type Reader } from './reader.ts';

const sentences = await compileAssets('assets/intents');
const context = TEST_COUNTER;
const person = (id: string, name: string) => ({ id, name, forms: [] });
const goods = [{ id: 'p1', name: 'Chawal', forms: ['rice'], unit: 'kg' }];
const first = (reader: Reader, ...texts: string[]) => reader.read(texts, context)[0];

function shop(...customers: string[]): Reader {
  const reader = createReader(sentences);
  reader.setLexicon({ customers: customers.map((name) => person(name, name)), products: goods });
  return reader;
}

describe('reading by sound', () => {
  it('finds the command behind the spelling of a transcript', () => {
    const reading = first(
      shop('Rahul Sharma'),
      'Raful Kabil banawo do kilo chamal',
      'Rahul ka bil banao do kilo chaval',
    );
    expect(reading?.text).toMatch(/^rahul ka bill banao do kilo (chawal|rice)$/);
    expect(reading?.distance).toBeLessThan(0.25);
  });

  it('reads Devanagari as it reads Roman letters', () => {
    const reading = first(shop('Rahul Sharma'), 'राहुल का बिल बनाओ दो किलो चावल');
    expect(reading?.text).toMatch(/^rahul ka bill banao do kilo (chawal|rice)$/);
    expect(reading?.distance).toBeLessThan(0.25);
  });

  it('expects people whom the shop does not know yet', () => {
    expect(first(shop(), 'Rahul ka hisaab batao')?.text).toBe('rahul ka hisaab batao');
  });

  it('takes a customer of the shop rather than a stranger whose name sounds alike', () => {
    expect(first(shop('Mahesh'), 'Mohesh ka hisaab batao')?.text).toContain('mahesh');
    const known = first(shop('Rahul'), 'Rahul ka hisaab batao')?.distance ?? 1;
    const unknown = first(shop(), 'Rahul ka hisaab batao')?.distance ?? 0;
    expect(unknown).toBeGreaterThan(known);
  });

  it('follows names that come, change and go', () => {
    const reader = shop('Ghanshyam');
    const heard = () => first(reader, 'Zubeda ka hisaab batao')?.text ?? '';
    expect(heard()).not.toContain('zubeda');
    reader.changeLexicon({ customers: [person('z', 'Zubeda')], products: [], removed: [] });
    expect(heard()).toContain('zubeda');
    reader.changeLexicon({ customers: [], products: [], removed: ['z'] });
    expect(heard()).not.toContain('zubeda');
    reader.setLexicon({ customers: [person('y', 'Zubeda')], products: goods });
    expect(heard()).toContain('zubeda');
  });
});
