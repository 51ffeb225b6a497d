import { expect, test } from 'vitest';
import type { FromEngine } from '../../app/contract/engine-channel.ts';
import type { EngineProcess } from './process.ts';
import { supervise } from './supervise.ts';

/** An engine whose life the test decides. */
function fakeEngine() {
  const messages: ((message: FromEngine) => void)[] = [];
  const exits: ((code: number | null) => void)[] = [];
  const calls: string[] = [];
  const process: EngineProcess<string> = {
    connect: (port) => void calls.push(`connect ${port}`),
    drain: () => void calls.push('drain'),
    kill: () => void calls.push('kill'),
    onMessage: (listener) => void messages.push(listener),
    onExit: (listener) => void exits.push(listener),
  };
  return {
    process,
    calls,
    say(message: FromEngine) {
      for (const listener of messages) listener(message);
    },
    exit(code: number | null) {
      for (const listener of exits) listener(code);
    },
  };
}

/** A supervisor in a world where time stands still unless told. */
function world() {
  const engines: ReturnType<typeof fakeEngine>[] = [];
  const waits: { ms: number; pass: () => void }[] = [];
  const heard: string[] = [];
  const logged: string[] = [];
  const clock = { now: 0 };
  const supervisor = supervise({
    launch: () => {
      const engine = fakeEngine();
      engines.push(engine);
      return engine.process;
    },
    wait: (ms) => new Promise((pass) => void waits.push({ ms, pass })),
    now: () => clock.now,
    log: (event) => void logged.push(event),
  });
  supervisor.onChange((change) => heard.push(change));
  return { supervisor, engines, waits, heard, logged, clock, newest: () => engines.at(-1) ?? fakeEngine() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function dieShortly(w: ReturnType<typeof world>): Promise<void> {
  w.newest().exit(1);
  w.waits.at(-1)?.pass();
  await settle();
}

test('starts one engine, however often it is asked', () => {
  const w = world();
  w.supervisor.start();
  w.supervisor.start();
  expect(w.engines).toHaveLength(1);
  expect(w.supervisor.state()).toBe('starting');
});

test('is ready when the engine says so', () => {
  const w = world();
  w.supervisor.start();
  w.newest().say({ type: 'ready' });
  expect(w.supervisor.state()).toBe('ready');
});

test('starts a new engine when one dies, and says what happened in order', async () => {
  const w = world();
  w.supervisor.start();
  w.newest().say({ type: 'ready' });
  await dieShortly(w);
  w.newest().say({ type: 'ready' });
  expect(w.engines).toHaveLength(2);
  expect(w.heard).toEqual(['launched', 'ready', 'died', 'launched', 'ready']);
});

test('waits longer each time, never so long that the counter is away for three seconds, then gives up', async () => {
  const w = world();
  w.supervisor.start();
  for (let life = 0; life < 6; life += 1) await dieShortly(w);
  const pauses = w.waits.map(({ ms }) => ms);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(Math.max(...pauses)).toBeLessThan(3000);
  expect(w.supervisor.state()).toBe('failed');
  expect(w.engines).toHaveLength(6);
});

test('a long life is forgotten: the next death counts as the first', async () => {
  const w = world();
  w.supervisor.start();
  for (let life = 0; life < 20; life += 1) {
    w.clock.now += 60_000;
    await dieShortly(w);
  }
  expect(w.supervisor.state()).toBe('died');
  expect(new Set(w.waits.map(({ ms }) => ms)).size).toBe(1);
});

test('tries again when asked after it gave up', async () => {
  const w = world();
  w.supervisor.start();
  for (let life = 0; life < 6; life += 1) await dieShortly(w);
  w.supervisor.start();
  w.newest().say({ type: 'ready' });
  expect(w.engines).toHaveLength(7);
  expect(w.supervisor.state()).toBe('ready');
});

test('says when there is no engine to connect to', () => {
  const w = world();
  expect(w.supervisor.connect('p')).toBe(false);
  w.supervisor.start();
  expect(w.supervisor.connect('p')).toBe(true);
  expect(w.newest().calls).toEqual(['connect p']);
});

test('writes down why an engine says it failed', () => {
  const w = world();
  w.supervisor.start();
  w.newest().say({ type: 'failed', code: 'internal', message: 'no space' });
  expect(w.logged).toEqual(['engine_failed']);
});

test('stopping lets the engine finish, and starts no new one', async () => {
  const w = world();
  w.supervisor.start();
  const engine = w.newest();
  const stopped = w.supervisor.stop(3000);
  engine.exit(0);
  await stopped;
  await settle();
  expect(engine.calls).toEqual(['drain']);
  expect(w.engines).toHaveLength(1);
});

test('an engine that does not finish in time is ended', async () => {
  const w = world();
  w.supervisor.start();
  const stopped = w.supervisor.stop(3000);
  expect(w.waits.at(-1)?.ms).toBe(3000);
  w.waits.at(-1)?.pass();
  await stopped;
  expect(w.newest().calls).toEqual(['drain', 'kill']);
});

test('stopping during the pause before a new start is at once, and nothing starts after it', async () => {
  const w = world();
  w.supervisor.start();
  w.newest().exit(1);
  await w.supervisor.stop(3000);
  w.waits.at(-1)?.pass();
  await settle();
  expect(w.engines).toHaveLength(1);
});
