import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DbError } from '../../db/errors.ts';
import type { Books } from '../services/books.ts';
import { listWork, takeWork } from '../services/work.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { backoffMs, createQueue } from './queue.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  // The shop's own queue would be faster.
  await shop.opened.queue.drain();
});
afterEach(() => shop.close());

/** A queue of its own on the shop's file; `works` says what becomes of each try. */
function queueWith(works: () => Promise<void>, books: Books = shop.opened.books) {
  const trouble: unknown[] = [];
  const tries: string[] = [];
  const queue = createQueue({
    books,
    handlers: {
      pdf: async (subject) => {
        tries.push(subject);
        await works();
      },
    },
    changed: () => undefined,
    failed: () => undefined,
    troubled: (error) => trouble.push(error),
  });
  return { queue, trouble, tries };
}

const put = (subject: string) => shop.opened.books.write((entry) => entry.later('pdf', subject));
const broken = () => Promise.reject(new RangeError('no paper'));
const work = () => listWork(shop.opened.books.read);

describe('the queue', () => {
  it('waits 2, 4, 8 seconds between tries', () =>
    expect([1, 2, 3].map(backoffMs)).toEqual([2000, 4000, 8000]));

  it('does what waits once, in the order it came', async () => {
    const { queue, tries } = queueWith(async () => undefined);
    for (const subject of ['a', 'b', 'c']) put(subject);
    await queue.idle();
    await queue.idle();
    expect(tries).toEqual(['a', 'b', 'c']);
    expect(work()).toEqual([]);
  });

  it('tries a failure three times, each after its wait, then shows it; by hand it starts anew', async () => {
    const { queue, tries } = queueWith(broken);
    put('a');
    await queue.idle();
    expect(work()).toMatchObject([{ state: 'waiting', tries: 1, error: 'RangeError' }]);
    await queue.idle();
    expect(tries).toHaveLength(1);
    for (const wait of [2000, 4000]) {
      shop.clock.advance(wait - 1);
      await queue.idle();
      const before = tries.length;
      shop.clock.advance(1);
      await queue.idle();
      expect(tries).toHaveLength(before + 1);
    }
    const [failed] = work();
    expect(failed).toMatchObject({ state: 'failed', tries: 3 });
    shop.clock.advance(3_600_000);
    await queue.idle();
    expect(tries).toHaveLength(3);
    expect(queue.retry(failed?.id ?? '')).toMatchObject({ state: 'waiting', tries: 0 });
    await queue.idle();
    expect(tries).toHaveLength(4);
    await queue.drain();
  });

  it('takes up at the next start what a crash cut off', async () => {
    put('a');
    expect(takeWork(shop.opened.books, 60_000)).toMatchObject({ state: 'running', tries: 1 });
    const { queue, tries } = queueWith(async () => undefined);
    await queue.idle();
    expect(tries).toEqual([]);
    await queue.drain();
    shop = await shop.crash();
    await shop.opened.queue.drain();
    const after = queueWith(async () => undefined);
    await after.queue.idle();
    expect(after.tries).toEqual(['a']);
    await after.queue.drain();
  });

  it('takes work again when its lease is over', async () => {
    put('a');
    takeWork(shop.opened.books, 60_000);
    const { queue, tries } = queueWith(async () => undefined);
    shop.clock.advance(60_000);
    await queue.idle();
    expect(tries).toEqual(['a']);
    await queue.drain();
  });

  it('gives up on work that took the program down three times', async () => {
    put('a');
    for (let crash = 0; crash < 3; crash++) {
      takeWork(shop.opened.books, 60_000);
      shop.clock.advance(60_000);
    }
    const { queue, tries } = queueWith(async () => undefined);
    await queue.idle();
    expect(tries).toEqual([]);
    expect(work()).toMatchObject([{ state: 'failed' }]);
    await queue.drain();
  });

  it('outlives a file that cannot be written, says so, and goes on later', async () => {
    put('a');
    const { books } = shop.opened;
    let full = true;
    const trying: Books = {
      ...books,
      write: (change) => {
        if (full) throw new DbError('disk_full', 'SQLITE_FULL');
        return books.write(change);
      },
    };
    const { queue, trouble, tries } = queueWith(async () => undefined, trying);
    await queue.idle();
    expect(trouble).toHaveLength(1);
    full = false;
    await queue.idle();
    expect(tries).toEqual(['a']);
    await queue.drain();
  });
});
