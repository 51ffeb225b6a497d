import { describe, expect, it } from 'vitest';
import { lifetimeOf, noted, recentByName, remembered } from './memory.ts';
import { type Conversation, NEW_CONVERSATION } from './state.ts';

const at = '2026-11-25T10:30:00+05:30';
const about = (state: Conversation, id: string, name: string) =>
  remembered({ ...state, activeCustomer: { id, name } }, { said: `${name} ka balance`, reply: '…', at });
const talkOf = (...names: string[]) =>
  names.reduce((state, name) => about(state, `id of ${name}`, name), NEW_CONVERSATION);

describe('the memory of a conversation', () => {
  it('holds the last twenty messages, what was said and what was answered, and counts every turn', () => {
    const names = Array.from({ length: 13 }, (_, n) => `Rahul ${n}`);
    const state = talkOf(...names);
    expect(state).toMatchObject({ turns: 13 });
    expect(state.messages).toHaveLength(20);
    expect(state.messages.at(-2)).toEqual({ from: 'shopkeeper', text: 'Rahul 12 ka balance', at });
    expect(state.messages.at(-1)).toMatchObject({ from: 'counter' });
    expect(state.messages[0]?.text).toBe('Rahul 3 ka balance');
  });

  it('keeps of a long message its beginning, cut between whole signs', () => {
    const { messages } = remembered(NEW_CONVERSATION, { said: '😀'.repeat(600), reply: '', at });
    expect(messages[0]?.text.isWellFormed()).toBe(true);
    expect(messages[0]?.text.length).toBeLessThanOrEqual(500);
  });

  it('knows whom the talk was about, one after the other, and nobody twice in a row', () => {
    const state = talkOf('Rahul', 'Rahul', 'Mohan', 'Rahul');
    expect(state.customers.map(({ name }) => name)).toEqual(['Rahul', 'Mohan', 'Rahul']);
    expect(talkOf(...Array.from({ length: 30 }, (_, n) => `C${n}`)).customers).toHaveLength(20);
  });

  it('finds the recent ones by their name in small letters, the latest of a name', () => {
    const state = about(about(talkOf('Rahul', 'MOHAN'), 'other', 'rahul'), 'last', 'Sunita');
    expect(Object.fromEntries(recentByName(state))).toEqual({
      mohan: { id: 'id of MOHAN', name: 'MOHAN' },
      rahul: { id: 'other', name: 'rahul' },
      sunita: { id: 'last', name: 'Sunita' },
    });
  });

  it('keeps what a door notes in it, forgets a note that is set to nothing, and takes no more than it has room for', () => {
    const one = noted(NEW_CONVERSATION, 'table', { number: 4 });
    expect(one?.context).toEqual({ table: { number: 4 } });
    expect(one && noted(one, 'table', null)?.context).toEqual({});
    const full = Array.from({ length: 20 }, (_, n) => `k${n}`).reduce<Conversation | null>(
      (state, key) => state && noted(state, key, key.length),
      NEW_CONVERSATION,
    );
    expect(full && noted(full, 'one more', 1)).toBeNull();
    expect(full && noted(full, 'k3', 'again')?.context.k3).toBe('again');
  });
});

describe('CONV_TTL_HOURS', () => {
  it.each([
    [undefined, 4],
    ['', 4],
    ['6', 6],
    [' 0.5 ', 0.5],
    ['0', 4],
    ['-1', 4],
    ['1e9', 4],
    ['four', 4],
  ])('of %s makes a conversation live %d hours', (text, hours) =>
    expect(lifetimeOf(text)).toBe(hours * 3_600_000),
  );
});
