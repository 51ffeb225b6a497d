import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../speech/model-files.ts';
import { type CatalogEntry, readCatalog } from './catalog.ts';
import type { Patience } from './download.ts';
import { downloadModel, freeBytes, growingFolder } from './fetching.ts';
import { planFor } from './plan.ts';
import { createProgress, type Progress } from './progress.ts';
import { type KnownModel, ModelError, type ModelShelf } from './types.ts';

export interface ShelfOptions {
  /** The program's models; never written. */
  readonly shippedDir: string;
  /** Where fetched models come to lie: beside the shop's file. */
  readonly dataDir: string;
  readonly hub: string;
  readonly patience?: Patience;
  readonly freeBytes?: (dir: string) => Promise<number>;
}

const PATIENCE: Patience = { stallMs: 30_000, retryMs: 2_000 };
interface Running {
  readonly entry: CatalogEntry;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** The models there are and the one that is being fetched. */
export function createModelShelf(options: ShelfOptions): ModelShelf {
  const catalog = readCatalog(options.shippedDir);
  const progress = createProgress();
  let running: Running | null = null;
  const target = (name: string) => join(options.dataDir, name);

  function fetch(name: string, address: string | null): void {
    const entry = catalog.find((each) => each.name === name);
    if (running !== null) throw new ModelError('model_fetch_busy', running.entry.name);
    if (entry === undefined || entry.from.kind === 'shipped' || (entry.from.kind === 'address' && !address))
      throw new ModelError('model_address_missing', name);
    const abort = new AbortController();
    progress.begin(name);
    const ended = bring(entry, address, abort.signal).finally(() => {
      running = null;
    });
    running = { entry, abort, ended };
  }

  async function bring(entry: CatalogEntry, own: string | null, signal: AbortSignal): Promise<void> {
    const folder = target(entry.name);
    try {
      const plan = await planFor(entry, { own, hub: options.hub }, signal);
      await downloadModel({
        ...{ plan, folder, signal, ...(options.patience ?? PATIENCE) },
        freeBytes: options.freeBytes ?? freeBytes,
        onProgress: progress.move,
      });
      progress.end('done');
    } catch (error) {
      await failed(folder, progress, signal, error);
    }
  }

  async function stop(keep: boolean): Promise<void> {
    const name = running?.entry.name ?? progress.now()?.name;
    running?.abort.abort();
    await running?.ended;
    if (keep || name === undefined) return;
    await rm(growingFolder(target(name)), { recursive: true, force: true });
    if (progress.now()?.state !== 'done') progress.end('cancelled');
  }

  return {
    list: () => catalog.map((entry) => known(entry, options)),
    fetching: progress.now,
    fetch,
    ended: async () => running?.ended,
    stop,
    remove: async (name) => {
      const there = catalog.some((entry) => entry.name === name) && existsSync(target(name));
      if (there) await rm(target(name), { recursive: true, force: true });
      return there;
    },
    onFetch: progress.listen,
    close: () => stop(true),
  };
}

async function failed(
  folder: string,
  progress: Progress,
  signal: AbortSignal,
  error: unknown,
): Promise<void> {
  if (signal.aborted) {
    progress.end('paused');
    return;
  }
  const { code, detail } =
    error instanceof ModelError ? error : new ModelError('model_fetch_failed', null, error);
  // The shop needs the room more.
  if (code === 'model_no_space') await rm(growingFolder(folder), { recursive: true, force: true });
  progress.end('failed', { code, detail });
}

/** Others may lie in the shipped folder under their names, as an installer brought them. */
function known(
  { name, kind, title, megabytes, from }: CatalogEntry,
  { shippedDir, dataDir }: ShelfOptions,
): KnownModel {
  const inShipped = from.kind === 'shipped' ? from.folder : name;
  const places = [join(shippedDir, inShipped), join(dataDir, name)];
  const folder = places.find((place) => existsSync(join(place, MANIFEST))) ?? null;
  return { name, kind, title, megabytes, folder, fetched: folder === join(dataDir, name) };
}
