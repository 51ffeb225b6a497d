import { type Conversation, type Forgetting, NEW_CONVERSATION } from '../../core/conversation/state.ts';
import { forgetAs } from '../forget.ts';
import { askToForget, triesLeft, tryCode, waitingRequest } from '../forget-request.ts';
import { Refusal } from '../refusal.ts';
import { type Acting, asking, type Done, done, type Handlers, knownId, waiting } from './acting.ts';

/** A customer is forgotten by talk in two steps, and the second needs what the mouth alone does not know: a code or the PIN. */
export const forgettingHandlers: Handlers<'askForget' | 'forget'> = {
  askForget: ({ entry, state, hasMail }, { person }) => {
    const request = askToForget(entry, { id: entry.ids.next(), customerId: knownId(person) }, hasMail);
    const { id, way, customer, bills } = request;
    const question: Forgetting = {
      what: 'otp',
      requestId: id,
      way,
      name: customer.name,
      bills,
      balance: customer.balancePaise,
    };
    return asking(state, question);
  },
  forget: (acting, { requestId, code }) => {
    const id = requestId ?? waitingRequest(acting.entry);
    if (id === null) return done(acting.state, { kind: 'excuse', excuse: { because: 'noCode' } });
    return tried(acting, id, code);
  },
};

/** The try is kept whatever comes of it. After the right code the talk knows nobody any more. */
function tried({ entry, state }: Acting, id: string, code: string): Done {
  const row = tryCode(entry, id, code);
  if (row instanceof Refusal) return refused(state, row, triesLeft(entry.tx, id));
  const { writtenOffPaise } = forgetAs(entry, row);
  return done({ ...NEW_CONVERSATION, turns: state.turns }, { kind: 'forgotten', writtenOffPaise });
}

function refused(state: Conversation, refusal: Refusal, left: number): Done {
  if (refusal.code === 'code_wrong' && left > 0)
    return waiting(state, state.question, { kind: 'codeRefused', why: 'wrong', triesLeft: left });
  const why = refusal.code === 'code_limit' ? 'limit' : 'over';
  return done(state, { kind: 'codeRefused', why, triesLeft: 0 });
}
