import { act, excuse } from './decisions.ts';
import type { Decision } from './state.ts';
import { type Step, withSomeone } from './step.ts';

/** What is said about what the shop knows of its customers. */

export function changePhone(step: Step): Decision {
  const { phone } = step.said;
  if (phone === undefined) return excuse({ because: 'needsPhone' });
  return withSomeone(step, (person) => ({ do: 'setPhone', person, phone }));
}

export function giveEmail(step: Step): Decision {
  const { email, ours = false } = step.said;
  if (ours) return excuse({ because: 'shopEmail' });
  if (email === undefined) return excuse({ because: 'notUnderstood' });
  return withSomeone(step, (person) => ({ do: 'setEmail', person, email }));
}

export const tellAbout = (step: Step): Decision =>
  withSomeone(step, (person) => ({ do: 'customerInfo', person }));

/** Only asks: the code of the owner does the rest. */
export const askToForget = (step: Step): Decision =>
  withSomeone(step, (person) => ({ do: 'askForget', person }));

export function giveCode({ state, said }: Step): Decision {
  if (said.otp === undefined) return excuse({ because: 'noCode' });
  const requestId = state.question?.what === 'otp' ? state.question.requestId : null;
  return act({ do: 'forget', requestId, code: said.otp });
}
