import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import type { Engine, OpenedShop } from '../../compose.ts';
import { type FromEngine, toEngine } from '../../contract/engine-channel.ts';
import { istIso } from '../../core/datetime/ist.ts';
import { counterAt } from '../../core/intent/counter.ts';
import { handlerOptions } from '../doors.ts';
import { createRouter } from '../router/router.ts';
import { startEngine } from '../start.ts';
import { guarded } from './guard.ts';
import { createPorts } from './ports.ts';
import { type DoorPort, type Shell, shellOf } from './shell.ts';

/**
 * The engine as a process of its own, started by the desktop shell. Each window brings a port; the shell only
 * says when to finish.
 */
const { values } = parseArgs({
  options: { shop: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});

/** A window is drawn by then on a slow PC; nobody speaks sooner. */
const AFTER_FIRST_PAINT_MS = 1200;

const shell = shellOf(process);
if (values.shop === undefined) {
  shell.send({ type: 'failed', code: 'invalid_input', message: 'no shop file was named' });
} else {
  await run(shell, values.shop, values.verbose);
}

async function run(host: Shell, shopFile: string, verbose: boolean): Promise<void> {
  const engine = await startEngine({ shopFile, verbose });
  const handler = new RPCHandler(createRouter(engine), handlerOptions(engine));
  const refused = () => engine.options.log.warn('a message of a door was refused');
  const open = (port: DoorPort) => handler.upgrade(guarded(port, refused));
  const ports = createPorts((message: FromEngine) => host.send(message), open);
  host.onMessage((raw, port) => {
    const message = toEngine.safeParse(raw);
    if (!message.success) engine.options.log.warn('a message of the shell was refused');
    else if (message.data.type === 'drain') void finish(host, engine);
    else if (message.data.type === 'connect' && port) open(port);
    else ports.accept(message.data);
  });
  host.onGone(() => void engine.close().finally(() => process.exit(0)));
  host.send({ type: 'ready' });
  setTimeout(() => warm(engine), AFTER_FIRST_PAINT_MS).unref();
}

/**
 * What can wait until the window is there: the voice, and work of the last run. Loading the model keeps both cores of a
 * small PC busy, just when the window draws itself for the first time.
 */
function warm(engine: Engine): void {
  if (!('problem' in engine.shop)) warmShop(engine.shop);
  engine.speech
    .load()
    .catch((error: unknown) => engine.options.log.warn({ error: String(error) }, 'no voice'));
}

/** The first sentence builds what the later ones use; nobody should wait for that. */
function warmShop(shop: OpenedShop): void {
  shop.startWork();
  shop.talk.ear.understand('bill', counterAt(istIso(shop.books.nowMs())));
}

async function finish(host: Shell, engine: Engine): Promise<void> {
  await engine.close();
  host.send({ type: 'drained' });
  process.exit(0);
}
