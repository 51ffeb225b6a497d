import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { q } from '../../db/gateway.ts';
import { contract } from '../contract/contract.ts';
import { type HostileMessage, hostileMessage, OPERATIONS, withIds } from '../testing/hostile.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { handlerOptions } from './doors.ts';
import { guarded } from './engine/guard.ts';
import type { DoorPort } from './engine/shell.ts';
import { createRouter, type EngineRouter } from './router/router.ts';

const MESSAGES = 10_000;
const GARBAGE = 5_000;

/** Everything a message could have changed, small enough to compare after each. */
function bookmark({ rows }: TestShop): string {
  const count = (table: 'journal' | 'customers' | 'invoices' | 'ledger' | 'jobs') =>
    rows(q.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')))[0]?.n;
  const drafts = rows(q.selectFrom('drafts').select(['id', 'version', 'status', 'state']));
  const settings = rows(q.selectFrom('settings').selectAll());
  return JSON.stringify([
    count('journal'),
    count('customers'),
    count('invoices'),
    count('ledger'),
    drafts,
    settings,
  ]);
}

/** Ids that live in the shop now, of every kind, and some that do not. */
function idsIn({ rows, id }: TestShop): string[] {
  const of = (table: 'products' | 'customers' | 'drafts' | 'invoices' | 'journal' | 'jobs') =>
    rows(q.selectFrom(table).select('id').limit(6)).map((row) => row.id);
  const lines = rows(q.selectFrom('drafts').select('state').limit(6)).flatMap(({ state }) =>
    [...state.matchAll(/"id":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''),
  );
  const all = (['products', 'customers', 'drafts', 'invoices', 'journal', 'jobs'] as const).flatMap(of);
  return [...all, ...of('drafts'), ...lines, id(), id(), 'not an id', ''];
}

type Operation = (input: unknown) => Promise<unknown>;

function operationAt(client: object, path: string): Operation {
  const found = path.split('.').reduce<unknown>((at, name) => at && Reflect.get(Object(at), name), client);
  if (typeof found !== 'function') throw new RangeError(`no operation ${path}`);
  return async (input) => {
    const answer = await Reflect.apply(found, undefined, [input]);
    if (path === 'events') await answer.return();
    return answer;
  };
}

function refusedAs(path: string, answer: unknown): boolean {
  return (
    path === 'talk.say' &&
    typeof answer === 'object' &&
    answer !== null &&
    Reflect.get(answer, 'error') !== null
  );
}

async function send(shop: TestShop, { path, input }: HostileMessage): Promise<string> {
  const before = bookmark(shop);
  let said: unknown;
  const call = operationAt(
    shop.client,
    path,
  )(withIds(input, idsIn(shop))).then((answer) => {
    said = answer;
  });
  const outcome = await refusalOf(call);
  expect(outcome, `${path} ${JSON.stringify(input)}`).not.toBe('internal');
  if (outcome !== 'answered' || refusedAs(path, said)) expect(bookmark(shop)).toBe(before);
  return outcome;
}

const leaves = (node: object, at: readonly string[] = []): string[] =>
  Object.entries(node).flatMap(([name, value]) =>
    '~orpc' in value ? [[...at, name].join('.')] : leaves(value, [...at, name]),
  );

describe('the contract', () => {
  it('is covered by the hostile messages, operation by operation', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual(leaves(contract).sort());
  });

  it(`answers or refuses ${MESSAGES} hostile messages by a code of the closed list, and the books stay whole`, async () => {
    const shop = await openTestShop();
    const seed = Number(process.env.EXECORA_SEED ?? 20_261_125);
    const outcomes = new Map<string, number>();
    for (const message of fc.sample(hostileMessage, { numRuns: MESSAGES, seed })) {
      const outcome = await send(shop, message);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    await shop.opened.queue.idle();
    expect(shop.faults()).toEqual([]);
    expect(outcomes.get('answered')).toBeGreaterThan(MESSAGES / 20);
    expect(outcomes.size).toBeGreaterThan(8);
    await shop.close();
  }, 120_000);
});

/** A port of Node's threads as the engine's doors see one. */
const doorOver = (port: MessagePort): DoorPort => ({
  postMessage: (data) => port.postMessage(data),
  on: (event, listener) => void port.on(event, (data: unknown) => listener({ data })),
});

/** Messages with the outline of a call and something wrong in it. */
const nearly = fc
  .record({
    i: fc.oneof(fc.nat(), fc.string(), fc.constant(null)),
    t: fc.constantFrom(0, 2, 3, 5, 'x'),
    p: fc.record({ u: fc.webPath(), b: fc.anything(), h: fc.dictionary(fc.string(), fc.string()) }),
  })
  .map((message) => JSON.stringify(message) ?? '');

describe('a message port', () => {
  it('outlives garbage: the next well-formed call is answered', async () => {
    const shop = await openTestShop();
    const { port1, port2 } = new MessageChannel();
    let refused = 0;
    const door = guarded(doorOver(port1), () => {
      refused += 1;
    });
    new RPCHandler(createRouter(shop.engine), handlerOptions(shop.engine)).upgrade(door);
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      nearly,
      fc.uint8Array({ maxLength: 300 }),
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
    );
    for (const message of fc.sample(garbage, { numRuns: GARBAGE, seed: 7 }))
      port2.postMessage(cloneable(message));
    const client: RouterClient<EngineRouter> = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
    expect((await client.hello({ protocol: 1 })).shop?.name).toBe('Test Kirana');
    expect(refused).toBe(GARBAGE);
    port1.close();
    await shop.close();
  }, 60_000);
});

/** What cannot travel over a port at all cannot reach the engine either. */
function cloneable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}
