import { describe, expect, test } from 'vitest';
import { type AudioOut, Player, samplesIn } from './player.ts';

/** A loudspeaker whose clock the test turns: what starts when, and what was stopped. */
class FakeOut implements AudioOut {
  currentTime = 10;
  destination = {};
  starts: number[] = [];
  stops: number[] = [];
  closed = 0;
  gain = { value: 1 };

  createGain = () => ({ gain: this.gain, connect: () => undefined });
  createBuffer = () => ({ copyToChannel: () => undefined });
  createBufferSource = () => {
    const at = this.starts.length;
    return {
      buffer: null,
      connect: () => undefined,
      start: (from: number) => void this.starts.push(from),
      stop: () => void this.stops.push(at),
    };
  };
  resume = async () => undefined;
  close = async () => {
    this.closed += 1;
  };
}

/** Half a second of sound. */
const HALF = () => new Float32Array(12_000);

describe('sound as it comes', () => {
  test('is played piece after piece without a gap, as loud as was asked', () => {
    const out = new FakeOut();
    const player = new Player(() => out, 0.4);
    player.push(HALF());
    player.push(HALF());
    const [first = 0, second = 0] = out.starts;
    expect(first).toBeGreaterThan(10);
    expect(second - first).toBeCloseTo(0.5);
    expect(player.end - second).toBeCloseTo(0.5);
    expect(out.gain.value).toBe(0.4);
  });

  test('goes on after a gap when a piece comes late', () => {
    const out = new FakeOut();
    const player = new Player(() => out, 1);
    player.push(HALF());
    out.currentTime = 20;
    player.push(HALF());
    expect(out.starts[1]).toBeGreaterThan(20);
  });

  test('is taken back from a moment on, and what came before is heard', () => {
    const out = new FakeOut();
    const player = new Player(() => out, 1);
    player.push(HALF());
    const second = player.end;
    player.push(HALF());
    player.push(HALF());
    player.cutFrom(second);
    expect(out.stops).toEqual([1, 2]);
    expect(player.end).toBe(second);
  });

  test('is over when its last piece was heard, or at once when somebody talks', async () => {
    const out = new FakeOut();
    const player = new Player(() => out, 1);
    player.push(new Float32Array(240));
    const over = player.heard(new AbortController().signal);
    out.currentTime = player.end;
    await over;
    player.push(new Float32Array(24_000 * 60));
    const stop = new AbortController();
    const stopped = player.heard(stop.signal);
    stop.abort();
    await stopped;
  });

  test('is silent when the player is closed', () => {
    const out = new FakeOut();
    const player = new Player(() => out, 1);
    player.push(HALF());
    player.close();
    player.close();
    expect([out.stops, out.closed]).toEqual([[0], 1]);
  });

  test('that never comes opens nothing', async () => {
    const player = new Player(() => {
      throw new Error('nothing to play');
    }, 1);
    await player.heard(new AbortController().signal);
    player.cutFrom(0);
    player.close();
    expect(player.end).toBeLessThanOrEqual(0);
  });

  test('is signed 16 bit, the low byte first', () => {
    expect([...samplesIn(btoa('\x00\x80\x00\x00\x00\x40'))]).toEqual([-1, 0, 0.5]);
  });
});
