import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/contract.ts';
import { fromEngine, type ToEngine } from '../../contract/engine-channel.ts';
import { ENGINE_ENVIRONMENT, ENGINE_V8 } from '../../contract/engine-start.ts';
import { assetsDir } from '../../hosts/paths.ts';

export type EngineClient = ContractRouterClient<Contract>;

/** The engine as the window runs it: a process of its own, asked over its channel. */
export interface EngineProcess {
  readonly client: EngineClient;
  /** 0 when it could not be started. */
  readonly pid: number;
  /** Settles when the process is gone, however it went. */
  readonly gone: Promise<void>;
  /** SIGKILL: it gets no chance to say goodbye. */
  kill(): Promise<void>;
  /** A proper end. */
  drain(): Promise<void>;
}

const ENTRY = join(import.meta.dirname, '../../../dist/engine/index.js');

/**
 * The shipped assets without voice and fonts: loading one and drawing with the other would take the time in which bills are
 * saved. The paper jobs are made all the same; they fail, and are tried again while the counter sells.
 */
export function bareAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'execora-assets-'));
  for (const name of ['catalog', 'intents']) symlinkSync(join(assetsDir, name), join(folder, name), 'dir');
  return folder;
}

/** Starts the built engine on a shop's file. Calls may be made at once; they are answered when it is up. */
export function startEngineProcess(shopFile: string, assets: string): EngineProcess {
  const child = spawn(process.execPath, [ENGINE_V8, ENTRY, '--shop', shopFile], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...ENGINE_ENVIRONMENT, EXECORA_ASSETS: assets },
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    client: createORPCClient(new RPCLink({ port: portOver(child) })),
    gone,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
    drain: () => {
      send(child, { type: 'drain' });
      return gone;
    },
  };
}

type Listener = (event?: { data: unknown }) => void;

/** One connection over the child's channel, as the desktop shell carries a window's. */
function portOver(child: ChildProcess) {
  const messages: Listener[] = [];
  const closings: Listener[] = [];
  child.on('message', (raw) => {
    const message = fromEngine.safeParse(raw);
    if (!message.success || message.data.type !== 'data') return;
    for (const listener of messages) listener({ data: message.data.data });
  });
  child.once('exit', () => {
    for (const listener of closings) listener();
  });
  send(child, { type: 'connect', id: 1 });
  return {
    on: (event: string, listener: Listener) =>
      void (event === 'message' ? messages : closings).push(listener),
    postMessage: (data: string | Uint8Array<ArrayBuffer>) => send(child, { type: 'data', id: 1, data }),
  };
}

/** A message to a process that is already dead is lost, as it would be for a window; its exit tells. */
function send(child: ChildProcess, message: ToEngine): void {
  if (child.connected) child.send(message, () => undefined);
}
