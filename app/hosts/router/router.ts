import type { Router } from '@orpc/server';
import type { Engine } from '../../compose.ts';
import type { Contract } from '../../contract/contract.ts';
import { helloOf, speechMessage } from '../hello.ts';
import { backupOperations } from './backup.ts';
import { draftOperations, invoiceOperations } from './bills.ts';
import { dayOperations } from './day.ts';
import { createDoor } from './door.ts';
import { productOperations, stockOperations } from './goods.ts';
import { gstOperations } from './gst.ts';
import { importOperations } from './import.ts';
import { os } from './os.ts';
import { creditNoteOperations, estimateOperations, seriesOperations } from './papers.ts';
import {
  customerOperations,
  jobOperations,
  khataOperations,
  moneyOperations,
  ownerOperations,
} from './people.ts';
import { reminderOperations } from './reminders.ts';
import { shopOperations } from './shop.ts';
import { soundOperations } from './sounds.ts';
import { recordingOperations, speakingOperations, speechOperations, talkOperations } from './talk.ts';
import { wordOperations } from './words.ts';

/** The operations of the contract on one engine: check, call the service, tell the other doors. */
export function createRouter(engine: Engine): EngineRouter {
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
    speaking: speakingOperations(door),
    drafts: draftOperations(door),
    invoices: invoiceOperations(door),
    creditNotes: creditNoteOperations(door),
    estimates: estimateOperations(door),
    series: seriesOperations(door),
    customers: customerOperations(door),
    khata: khataOperations(door),
    owner: ownerOperations(door),
    products: productOperations(door),
    recordings: recordingOperations(door),
    words: wordOperations(door),
    sounds: soundOperations(door),
    stock: stockOperations(door),
    money: moneyOperations(door),
    gst: gstOperations(door),
    day: dayOperations(door),
    reminders: reminderOperations(door),
    imports: importOperations(door),
    backups: backupOperations(door),
    jobs: jobOperations(door),
  });
}

/** Named by the contract: what the compiler would infer is too long for it to write down. */
export type EngineRouter = Router<Contract, Record<never, never>>;
