import { utilityProcess } from 'electron';
import { fromEngine, type ToEngine } from '../../app/contract/engine-channel.ts';
import { ENGINE_V8 } from '../../app/contract/engine-start.ts';
import { log } from '../log.ts';
import { type EngineCommand, type EngineProcess, engineEnvironment } from './process.ts';

/** Starts the engine in a utility process: ports travel to it, and messages never pass through main. */
export function launchInUtility(command: EngineCommand): EngineProcess {
  const { entry, args, verbose } = command;
  const child = utilityProcess.fork(entry, [...args], {
    serviceName: 'Execora engine',
    // Electron hands these to the new process as its own switches; V8's travel inside one.
    execArgv: [`--js-flags=${ENGINE_V8}`],
    env: engineEnvironment(command),
    stdio: verbose ? 'inherit' : ['ignore', 'ignore', 'inherit'],
  });
  const post = (message: ToEngine) => child.postMessage(message);
  return {
    connect: (port) => child.postMessage({ type: 'connect' } satisfies ToEngine, [port]),
    drain: () => post({ type: 'drain' }),
    kill: () => void child.kill(),
    onMessage: (listener) =>
      void child.on('message', (raw: unknown) => {
        const message = fromEngine.safeParse(raw);
        if (message.success) listener(message.data);
        else log('engine_message_refused');
      }),
    onExit: (listener) => void child.once('exit', (code) => listener(code)),
  };
}
