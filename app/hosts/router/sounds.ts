import { forgetSound, learnSounds, shopSounds } from '../../services/sounds.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const soundOperations = (door: Door) => {
  const all = () => shopSounds(door.books().read);
  return {
    list: os.sounds.list.handler(all),
    learn: os.sounds.learn.handler(({ input }) => {
      door.books().write((entry) => learnSounds(entry, input));
      return all();
    }),
    forget: os.sounds.forget.handler(({ input }) => {
      door.books().write((entry) => forgetSound(entry, input));
      return all();
    }),
  };
};
