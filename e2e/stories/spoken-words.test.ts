import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { openRoom, SPOKEN } from '../fixtures/room.ts';

test.runIf(machine.electron !== '')(
  'a name under which the shop has nobody is put right by a tap, and heard so the next time',
  SPOKEN,
  async () => {
    const { counter, speak } = await openRoom({ sample: false });
    await counter.say('naya grahak Ansari');
    expect(await speak('hi-bill.wav', 'F9')).toMatch(/^Rahul \(naya grahak\): /);
    await counter.correct('rahul', 'Ansari');
    await expect.poll(() => counter.rail()).toContain('Ansari');
    await counter.clickSave();
    expect(await counter.saved()).toMatch(/00001$/);
    expect(await speak('hi-bill-plain.wav', 'F9')).toMatch(/^Ansari: .*Total ₹170/);
  },
);
