import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { openRoom, SPOKEN } from '../fixtures/room.ts';

test.runIf(machine.electron !== '')(
  'which of two Rahuls is meant is asked, and a spoken "doosra wala" picks the second',
  SPOKEN,
  async () => {
    const { counter, speak } = await openRoom();
    await counter.say('naya grahak Rahul Gupta');
    expect(await speak('hi-bill-plain.wav', 'Space')).toBe(
      'Rahul Sharma ya Rahul Gupta? Naam bolo ya number dabao.',
    );
    expect(await counter.choices()).toHaveLength(3);
    expect(await speak('hi-second.wav', 'F9')).toMatch(/^Rahul Gupta: .*Total ₹170.*Confirm karo\?/);
    expect(await counter.rail()).toContain('Rahul Gupta');
    await counter.pressEnter();
    expect(await counter.saved()).toMatch(/00001$/);
  },
);
