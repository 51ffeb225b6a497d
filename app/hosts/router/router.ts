import type { Engine } from '../../compose.ts';
import { helloOf, speechMessage } from '../hello.ts';
import { draftOperations, invoiceOperations } from './bills.ts';
import { createDoor } from './door.ts';
import { os } from './os.ts';
import {
  customerOperations,
  dayOperations,
  jobOperations,
  moneyOperations,
  productOperations,
} from './people.ts';
import { shopOperations } from './shop.ts';
import { speechOperations, talkOperations } from './talk.ts';

/** The operations of the contract on one engine: check, call the service, tell the other doors. */
export function createRouter(engine: Engine) {
  const door = createDoor(engine);
  const speechNews = () => ({ kind: 'speech' as const, speech: speechMessage(engine) });
  engine.speech.onStatus(() => engine.bus.emit(speechNews()));
  return os.router({
    hello: os.hello.handler(({ input }) => helloOf(engine, input.protocol)),
    // How hearing stands may have changed since the door's hello, so the news begins with it.
    events: os.events.handler(({ signal }) => engine.bus.subscribe(signal, [speechNews()])),
    shop: shopOperations(door),
    talk: talkOperations(door),
    speech: speechOperations(door),
    drafts: draftOperations(door),
    invoices: invoiceOperations(door),
    customers: customerOperations(door),
    products: productOperations(door),
    money: moneyOperations(door),
    day: dayOperations(door),
    jobs: jobOperations(door),
  });
}

export type EngineRouter = ReturnType<typeof createRouter>;
