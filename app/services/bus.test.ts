import { expect, test } from 'vitest';
import { createBus } from './bus.ts';

const saved = (number: string) => ({ kind: 'saved' as const, invoiceId: 'a', number });

test('what happens between the call and the first reading is not lost', async () => {
  const bus = createBus();
  const news = bus.subscribe(undefined, [saved('1')]);
  bus.emit(saved('2'));
  expect((await news.next()).value).toEqual(saved('1'));
  expect((await news.next()).value).toEqual(saved('2'));
});

test('a door that left hears nothing and its news end', async () => {
  const bus = createBus();
  const leaving = new AbortController();
  const news = bus.subscribe(leaving.signal);
  const waiting = news.next();
  leaving.abort();
  bus.emit(saved('1'));
  expect((await waiting).done).toBe(true);
});
