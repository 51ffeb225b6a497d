import { say } from '../../services/talk.ts';
import { speechMessage } from '../hello.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const talkOperations = (door: Door) => ({
  say: os.talk.say.handler(({ input }) => {
    const turn = say(door.shop().talk, { ...input, source: 'typed' });
    door.tellSaved(turn.invoice);
    door.tellDrafts();
    return turn;
  }),
});

export const speechOperations = (door: Door) => ({
  status: os.speech.status.handler(() => speechMessage(door.engine)),
  begin: os.speech.begin.handler(({ input }) => door.shop().listening.begin(input)),
  feed: os.speech.feed.handler(({ input }) => door.shop().listening.feed(input)),
  finish: os.speech.finish.handler(async ({ input }) => {
    const answer = await door.shop().listening.finish(input);
    door.tellSaved(answer.turn?.invoice ?? null);
    door.tellDrafts();
    return answer;
  }),
  abort: os.speech.abort.handler(({ input }) => door.shop().listening.abort(input)),
});
