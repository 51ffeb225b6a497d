import { expect, test } from 'vitest';
import type { ToEngine } from '../../app/contract/engine-channel.ts';
import { createPump, type Port } from './ports.ts';

/** A port whose other end is the test. */
function fakePort() {
  const sent: unknown[] = [];
  const hear: ((event: { data: unknown }) => void)[] = [];
  const end: (() => void)[] = [];
  const calls: string[] = [];
  const port: Port = {
    on(event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) {
      if (event === 'message') hear.push(listener);
      else end.push(() => listener({ data: undefined }));
      return port;
    },
    postMessage: (data: unknown) => void sent.push(data),
    start: () => void calls.push('start'),
    close: () => void calls.push('close'),
  };
  return {
    port,
    sent,
    calls,
    say(data: unknown) {
      for (const listener of hear) listener({ data });
    },
    end() {
      for (const listener of end) listener();
    },
  };
}

function pumpWith(count: number) {
  const toEngine: ToEngine[] = [];
  const refused = { count: 0 };
  const pump = createPump(
    (message) => void toEngine.push(message),
    () => {
      refused.count += 1;
    },
  );
  const ports = Array.from({ length: count }, fakePort);
  for (const { port } of ports) pump.connect(port);
  return { pump, toEngine, ports, refused };
}

test('tells the engine of a new port before its first word', () => {
  const { toEngine, ports } = pumpWith(1);
  ports[0]?.say('hello');
  expect(toEngine).toEqual([
    { type: 'connect', id: 1 },
    { type: 'data', id: 1, data: 'hello' },
  ]);
});

test('bytes stay bytes in both directions', () => {
  const { pump, toEngine, ports } = pumpWith(1);
  ports[0]?.say(new Uint8Array([1, 2]));
  pump.accept({ type: 'data', id: 1, data: new Uint8Array([3]) });
  expect(toEngine.at(-1)).toEqual({ type: 'data', id: 1, data: new Uint8Array([1, 2]) });
  expect(ports[0]?.sent).toEqual([new Uint8Array([3])]);
});

test('an answer reaches the port it belongs to, and no other', () => {
  const { pump, ports } = pumpWith(2);
  pump.accept({ type: 'data', id: 2, data: 'for the second' });
  expect(ports.map(({ sent }) => sent)).toEqual([[], ['for the second']]);
});

test('an answer for a page that has gone is dropped', () => {
  const { pump, toEngine, ports } = pumpWith(1);
  ports[0]?.end();
  expect(pump.accept({ type: 'data', id: 1, data: 'late' })).toBe(true);
  expect(toEngine.at(-1)).toEqual({ type: 'close', id: 1 });
  expect(ports[0]?.sent).toEqual([]);
});

test.each([[{ not: 'text' }], [42], [null], ['x'.repeat(8 * 1024 * 1024 + 1)]])(
  'a message of another kind or size is not passed on',
  (data) => {
    const { toEngine, ports, refused } = pumpWith(1);
    ports[0]?.say(data);
    expect(toEngine).toHaveLength(1);
    expect(refused.count).toBe(1);
  },
);

test("the engine's own words are not a port's", () => {
  const { pump } = pumpWith(1);
  expect(pump.accept({ type: 'ready' })).toBe(false);
  expect(pump.accept({ type: 'drained' })).toBe(false);
});

test('when the engine is gone every page is told', () => {
  const { pump, ports } = pumpWith(3);
  pump.closeAll();
  expect(ports.map(({ calls }) => calls)).toEqual(Array.from({ length: 3 }, () => ['start', 'close']));
});
