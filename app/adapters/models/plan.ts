import { z } from 'zod';
import { readLittle } from '../little-fetch.ts';
import { filesOf, type GraphsManifest, graphsManifest } from '../speech/model-files.ts';
import type { CatalogEntry } from './catalog.ts';
import type { Sum } from './sums.ts';
import { ModelError } from './types.ts';

/** A file to be fetched; `name` is its place in the model's folder. */
export interface PlannedFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
  readonly sum: Sum;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** What the folder's manifest says, when every file is here; `sums` are the SHA-256 by file. */
  manifest(sums: ReadonlyMap<string, string>): unknown;
}

/** Where models are looked for: the shop's own address, and a hub (`HF_ENDPOINT`, as its own tools read it). */
export interface Addresses {
  readonly own: string | null;
  readonly hub: string;
}

/** No list of files is longer. */
const MOST_LIST_BYTES = 2_000_000;
const LIST_MS = 20_000;

/** What is to be fetched for a model, from where, and what it must hash to. Throws ModelError. */
export function planFor(entry: CatalogEntry, addresses: Addresses, signal: AbortSignal): Promise<Plan> {
  const { from } = entry;
  if (from.kind === 'hub') return hubPlan(entry, from, addresses.hub, signal);
  if (from.kind === 'address' && addresses.own !== null)
    return ownPlan(entry.name, from.manifest, `${addresses.own.replace(/\/$/, '')}/${entry.name}`, signal);
  return Promise.reject(new ModelError('model_address_missing', entry.name));
}

async function ownPlan(
  name: string,
  known: GraphsManifest | null,
  base: string,
  signal: AbortSignal,
): Promise<Plan> {
  const listed = known ?? (await list(`${base}/manifest.json`, graphsManifest, signal));
  const manifest = { ...listed, name };
  const files = filesOf(manifest).map(({ name: file, size, sha256 }) => ({
    name: file,
    url: `${base}/${file}`,
    size,
    sum: { kind: 'sha256', hex: sha256 } as const,
  }));
  return { files, manifest: () => manifest };
}

/** An entry of a repository's tree; large files are named by their SHA-256, small ones by git's SHA-1. */
const treeEntry = z.object({
  path: z.string(),
  size: z.int().min(0),
  oid: z.string(),
  lfs: z.object({ oid: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().positive() }).optional(),
});
const tree = z.array(treeEntry);

async function hubPlan(
  { name, title }: CatalogEntry,
  { repo, files: wanted, dtype, spoken }: Extract<CatalogEntry['from'], { kind: 'hub' }>,
  hub: string,
  signal: AbortSignal,
): Promise<Plan> {
  const there = await list(`${hub}/api/models/${repo}/tree/main?recursive=true`, tree, signal);
  const files = wanted.map((file): PlannedFile => {
    const found = there.find(({ path }) => path === file);
    if (found === undefined) throw new ModelError('model_fetch_failed', file);
    const { lfs, oid, size } = found;
    const sum: Sum = lfs ? { kind: 'sha256', hex: lfs.oid } : { kind: 'git', hex: oid };
    return { name: file, url: `${hub}/${repo}/resolve/main/${file}`, size: lfs?.size ?? size, sum };
  });
  const manifest = (sums: ReadonlyMap<string, string>) => ({
    ...{ engine: 'hub', name, title, dtype, spoken },
    files: files.map(({ name: file, size }) => ({ name: file, size, sha256: sums.get(file) })),
  });
  return { files, manifest };
}

/** A list of files, read and checked. */
async function list<T>(url: string, shape: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(LIST_MS)]) });
    if (!response.ok) throw new ModelError('model_fetch_failed', String(response.status));
    const text = await (await readLittle(response, MOST_LIST_BYTES)).text();
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof ModelError || signal.aborted) throw error;
    throw new ModelError('model_fetch_failed', error instanceof RangeError ? 'list' : null, error);
  }
}
