import { join } from 'node:path';
import { app } from 'electron';
import { launchInNode } from './node-child.ts';
import type { EngineCommand, EngineProcess } from './process.ts';
import { launchInUtility } from './utility.ts';

/** The first Electron whose Node-API (10) the file's driver accepts. */
const LEAST_MAJOR = 35;

/** Which program runs the engine. */
export interface EngineHost {
  /** A utility process can be started only when the application is ready; a Node child at once. */
  readonly atOnce: boolean;
  readonly launch: () => EngineProcess;
}

/**
 * The one decision between the two ways to run the engine: a utility process of this Electron, or, where
 * Electron is too old for the file's driver, the pinned Node as a child.
 */
export function engineHost(command: EngineCommand, root: string): EngineHost {
  if (runsInUtility(process.versions.electron))
    return { atOnce: false, launch: () => launchInUtility(command) };
  const node = app.isPackaged ? nodeIn(process.resourcesPath) : launchingNode(root);
  return { atOnce: true, launch: () => launchInNode(node, command) };
}

/** From a source tree: the Node that started us, which the launcher found fit, else the pinned one. */
function launchingNode(root: string): string {
  return process.env.EXECORA_NODE ?? nodeIn(join(root, 'node_modules', 'node'));
}

/** Whether an Electron of this version can load the file's driver. */
export function runsInUtility(version: string): boolean {
  return Number.parseInt(version, 10) >= LEAST_MAJOR;
}

function nodeIn(folder: string): string {
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
