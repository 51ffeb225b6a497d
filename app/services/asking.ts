import type { Llm } from '../adapters/llm/types.ts';
import type { CloudHelp } from '../contract/shop.ts';
import type { Turn } from '../contract/talk.ts';
import { istIso } from '../core/datetime/ist.ts';
import { meaningOf } from '../core/intent/candidate.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import { customersOfDay } from '../repositories/customers.ts';
import { turnRow } from '../repositories/plain.ts';
import { recall } from './conversation-store.ts';
import { isSecret } from './secret.ts';
import { readSettings } from './settings.ts';
import { contextOf, type Proposal, say, type TalkParts } from './talk.ts';
import type { Saying } from './turn.ts';
import { isLost, understood } from './understood.ts';

export interface AskingParts extends TalkParts {
  readonly lexicon: Lexicon;
  /** The model that the owner named; null when it needs a key and there is none. */
  readonly model: (where: CloudHelp) => Llm | null;
}

/** Talking, with a model outside as the last to be asked. */
export interface Asking {
  /** As `say`; a sentence nobody here understands may wait two seconds for the model. */
  say(saying: Saying): Promise<Turn>;
  /** Nobody is waited for any more; resolves when every sentence has its answer. */
  stop(): Promise<void>;
}

/** Longer is no sentence that somebody said, but something that was pasted. */
const MOST_SENT = 300;
const MOST_NAMES = 30;

interface Waiting {
  readonly id: string;
  readonly giveUp: AbortController;
  readonly answer: Promise<Turn>;
}

/**
 * Nothing waits for a model but the sentence itself, and the next sentence of its conversation ends that: then the answer is the one
 * that would have been given without a model.
 */
export function createAsking(parts: AskingParts): Asking {
  const waiting = new Map<string, Waiting>();
  let stopped = false;
  const lasting = (saying: Saying, question: Question): Promise<Turn> => {
    const giveUp = new AbortController();
    const answer = answered(parts, saying, question, giveUp.signal);
    const mine = { id: saying.id, giveUp, answer };
    waiting.set(saying.conversationId, mine);
    const gone = () => {
      if (waiting.get(saying.conversationId) === mine) waiting.delete(saying.conversationId);
    };
    return answer.finally(gone);
  };
  return {
    say: async (saying) => {
      const before = waiting.get(saying.conversationId);
      if (before?.id === saying.id) await before.answer;
      else before?.giveUp.abort();
      const question = stopped ? null : questionFor(parts, saying);
      return question ? lasting(saying, question) : say(parts, saying);
    },
    stop: async () => {
      stopped = true;
      const open = [...waiting.values()];
      for (const { giveUp } of open) giveUp.abort();
      await Promise.allSettled(open.map(({ answer }) => answer));
    },
  };
}

interface Question {
  readonly model: Llm;
  readonly names: readonly string[];
  /** Turns of the conversation so far. */
  readonly turns: number;
}

/** What may be asked outside about a sentence; null when it is understood here, must not leave this PC, or nobody may be asked. */
function questionFor(parts: AskingParts, saying: Saying): Question | null {
  const { books, lifetimeMs } = parts;
  const { cloud } = readSettings(books.read);
  const model =
    cloud.on && isSpeech(saying.text) && !turnRow(books.read, saying.id) ? parts.model(cloud) : null;
  if (model === null) return null;
  const nowMs = books.nowMs();
  const state = recall(books.read, { nowMs, lifetimeMs }, saying.conversationId);
  const context = contextOf({ read: books.read, now: istIso(nowMs) }, state, saying.draftId);
  const own = understood(parts.ear, saying.text, context);
  if (!isLost(own) || isSecret(own.heard, context)) return null;
  const names = customersOfDay(books.read, books.today(), MOST_NAMES).map(({ name }) => name);
  return { model, names, turns: state.turns };
}

/** Words, and not too many. A number alone may be a PIN. */
const isSpeech = (text: string): boolean => text.length <= MOST_SENT && /\p{L}/u.test(text);

async function answered(
  parts: AskingParts,
  saying: Saying,
  question: Question,
  signal: AbortSignal,
): Promise<Turn> {
  const proposed = await question.model.propose(saying.text, question.names, signal);
  const meaning = proposed && !signal.aborted ? meaningOf(proposed, parts.lexicon) : null;
  const proposal: Proposal | null = meaning && { meaning, turns: question.turns };
  return say(parts, saying, proposal);
}
