import type { Turn } from '../../contract/talk.ts';
import { noteInMemory, readMemory } from '../../services/memory.ts';
import { readSettings } from '../../services/settings.ts';
import { speechMessage } from '../hello.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

/** Tells every door what a sentence changed. */
function tellTurn(door: Door, turn: Turn): void {
  door.tellSaved(turn.invoice);
  door.tellDrafts();
  if (turn.intent === 'SWITCH_LANGUAGE') {
    door.engine.bus.emit({ kind: 'settings', settings: readSettings(door.books().read) });
  }
}

export const talkOperations = (door: Door) => ({
  say: os.talk.say.handler(async ({ input }) => {
    const turn = await door.shop().asking.say({ ...input, source: 'typed' });
    tellTurn(door, turn);
    return turn;
  }),
  memory: os.talk.memory.handler(({ input }) => {
    const { books, talk } = door.shop();
    return readMemory(
      books.read,
      { nowMs: books.nowMs(), lifetimeMs: talk.lifetimeMs },
      input.conversationId,
    );
  }),
  note: os.talk.note.handler(({ input }) => {
    const { books, talk } = door.shop();
    return books.write((entry) => noteInMemory(entry, talk.lifetimeMs, input));
  }),
});

export const recordingOperations = (door: Door) => {
  const sounds = () => door.shop().recordings;
  return {
    begin: os.recordings.begin.handler(({ input }) => sounds().begin(input)),
    feed: os.recordings.feed.handler(({ input }) => sounds().feed(input)),
    finish: os.recordings.finish.handler(({ input }) => sounds().finish(input)),
    abort: os.recordings.abort.handler(({ input }) => sounds().abort(input)),
    list: os.recordings.list.handler(({ input }) => sounds().list(input)),
    sound: os.recordings.sound.handler(({ input }) => sounds().sound(input)),
    remove: os.recordings.remove.handler(({ input }) => sounds().remove(input)),
  };
};
export const speakingOperations = (door: Door) => ({
  ways: os.speaking.ways.handler(() => door.shop().voice.aloud.ways()),
  words: os.speaking.words.handler(({ input }) => door.shop().voice.aloud.words(input.text)),
  sound: os.speaking.sound.handler(({ input, signal }) =>
    door.shop().voice.aloud.sound(input, signal ?? new AbortController().signal),
  ),
});

export const speechOperations = (door: Door) => ({
  status: os.speech.status.handler(() => speechMessage(door.engine)),
  ways: os.speech.ways.handler(() => door.shop().voice.listening.ways()),
  begin: os.speech.begin.handler(({ input }) => door.shop().voice.listening.begin(input)),
  feed: os.speech.feed.handler(({ input }) => door.shop().voice.listening.feed(input)),
  finish: os.speech.finish.handler(async ({ input }) => {
    const answer = await door.shop().voice.listening.finish(input);
    if (answer.turn) tellTurn(door, answer.turn);
    return answer;
  }),
  abort: os.speech.abort.handler(({ input }) => door.shop().voice.listening.abort(input)),
  models: os.speech.models.handler(() => door.shop().voice.speechModels.list()),
  fetchModel: os.speech.fetchModel.handler(({ input }) =>
    door.shop().voice.speechModels.fetch(input.name, input.wait),
  ),
  cancelFetch: os.speech.cancelFetch.handler(({ input }) => door.shop().voice.speechModels.stop(input.keep)),
  chooseModel: os.speech.chooseModel.handler(({ input }) => door.shop().voice.speechModels.use(input.name)),
  removeModel: os.speech.removeModel.handler(({ input }) =>
    door.shop().voice.speechModels.remove(input.name),
  ),
  readBack: os.speech.readBack.handler(({ input }) => door.shop().voice.listening.readBack(input)),
  pace: os.speech.pace.handler(() => door.shop().voice.listening.pace()),
});
