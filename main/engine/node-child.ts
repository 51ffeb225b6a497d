import { type ChildProcess, spawn } from 'node:child_process';
import type { MessagePortMain } from 'electron';
import { type FromEngine, fromEngine, type ToEngine } from '../../app/contract/engine-channel.ts';
import { ENGINE_V8 } from '../../app/contract/engine-start.ts';
import { log } from '../log.ts';
import { createPump } from './ports.ts';
import { type EngineCommand, type EngineProcess, engineEnvironment } from './process.ts';

/** Starts the engine as a child of a plain Node; main passes the page's messages on in both directions. */
export function launchInNode(node: string, command: EngineCommand): EngineProcess {
  const { entry, args, verbose } = command;
  const child = spawn(node, [ENGINE_V8, entry, ...args], {
    // Structured clone on the channel: bytes stay bytes.
    serialization: 'advanced',
    stdio: ['ignore', verbose ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    env: engineEnvironment(command),
    windowsHide: true,
  });
  return overChannel(child);
}

/** The engine behind a child's message channel. */
function overChannel(child: ChildProcess): EngineProcess {
  const send = (message: ToEngine) => void (child.connected && child.send(message, reportLost));
  const pump = createPump<MessagePortMain>(send, () => log('page_message_refused'));
  const listeners: ((message: FromEngine) => void)[] = [];
  child.on('message', (raw) => {
    const message = fromEngine.safeParse(raw);
    if (!message.success) log('engine_message_refused');
    else if (!pump.accept(message.data)) for (const listener of listeners) listener(message.data);
  });
  return {
    connect: pump.connect,
    drain: () => send({ type: 'drain' }),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (listener) => void listeners.push(listener),
    onExit(listener) {
      onceGone(child, (code) => {
        pump.closeAll();
        listener(code);
      });
    },
  };
}

/** A program that cannot be started says `error` and never `exit`. */
function onceGone(child: ChildProcess, listener: (code: number | null) => void): void {
  let gone = false;
  const tell = (code: number | null) => {
    if (!gone) listener(code);
    gone = true;
  };
  child.once('exit', tell);
  child.once('error', (error) => {
    log('engine_not_started', { reason: error.message });
    tell(null);
  });
}

/** A message that met a closing channel: the exit that follows tells the page. */
function reportLost(error: Error | null): void {
  if (error) log('engine_message_lost', { reason: error.message });
}
