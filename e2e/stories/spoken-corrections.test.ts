import { expect, test } from 'vitest';
import { machine } from '../fixtures/machine.ts';
import { openRoom, SPOKEN } from '../fixtures/room.ts';

test.runIf(machine.electron !== '')(
  'a third voice says a bill, takes the sugar off it and saves it, all with the key held',
  SPOKEN,
  async () => {
    const { counter, speak } = await openRoom();
    expect(await speak('hi-bill-festival.wav', 'Space')).toMatch(/Total ₹170.*Confirm karo\?/);
    expect(await speak('hi-no-sugar-festival.wav', 'F9')).toMatch(/Total ₹120.*Confirm karo\?/);
    expect(await counter.lines()).toEqual([{ item: 'Chawal', quantity: '2 kg', amount: '120.00' }]);
    await speak('hi-haan-festival.wav', 'button');
    expect(await counter.saved()).toMatch(/00001$/);
  },
);
