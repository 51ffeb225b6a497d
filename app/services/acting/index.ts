import type { Command, CommandOf, Commands } from '../../core/conversation/commands.ts';
import type { Acting, Done, Handlers } from './acting.ts';
import { customerHandlers } from './customers.ts';
import { draftHandlers } from './draft.ts';
import { forgettingHandlers } from './forgetting.ts';
import { goodsHandlers } from './goods.ts';
import { lineHandlers } from './lines.ts';
import { paymentHandlers } from './payment.ts';
import { peopleHandlers } from './people.ts';
import { reminderHandlers } from './reminders.ts';
import { returningHandlers } from './returning.ts';
import { savedHandlers } from './saved.ts';
import { shopHandlers } from './shop.ts';
import { takingBackHandlers } from './taking-back.ts';

const HANDLERS: Handlers<keyof Commands> = {
  ...draftHandlers,
  ...lineHandlers,
  ...paymentHandlers,
  ...savedHandlers,
  ...returningHandlers,
  ...takingBackHandlers,
  ...peopleHandlers,
  ...customerHandlers,
  ...forgettingHandlers,
  ...goodsHandlers,
  ...shopHandlers,
  ...reminderHandlers,
};

/** Carries a command out inside one write. Refuses with the code of what is wrong; the write is then undone. */
export const carryOut = (acting: Acting, command: Command): Done => handled(HANDLERS, acting, command);

const handled = <Name extends keyof Commands>(
  handlers: Handlers<Name>,
  acting: Acting,
  command: CommandOf<Name>,
): Done => handlers[command.do](acting, command);
