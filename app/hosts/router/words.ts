import { forgetWord, learnWord, shopWords } from '../../services/words.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const wordOperations = (door: Door) => {
  const all = () => shopWords(door.books().read, door.engine.catalog());
  return {
    list: os.words.list.handler(all),
    learn: os.words.learn.handler(({ input }) =>
      door.books().write((entry) => learnWord(entry, door.shop().talk.ear, input)),
    ),
    forget: os.words.forget.handler(({ input }) => {
      door.books().write((entry) => forgetWord(entry, input));
      return all();
    }),
  };
};
