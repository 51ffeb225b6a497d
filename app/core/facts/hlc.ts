/**
 * Hybrid logical clock: milliseconds and a counter, as text that sorts in time order. It never runs backwards,
 * even when the PC's clock does, so "the later price wins" has one answer on every counter.
 * Source: Kulkarni et al., Logical Physical Clocks (2014).
 */
export function nextHlc(last: string | null, nowMs: number): string {
  const before = last === null ? { ms: 0, count: 0 } : parse(last);
  const ms = Math.max(before.ms, Math.max(0, Math.floor(nowMs)));
  const count = ms === before.ms && last !== null ? before.count + 1 : 0;
  return `${ms.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}`;
}

function parse(hlc: string): { ms: number; count: number } {
  const [ms = '0', count = '0'] = hlc.split('-');
  return { ms: Number.parseInt(ms, 36), count: Number.parseInt(count, 36) };
}
