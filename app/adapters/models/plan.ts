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
  if (from.kind === 'hubVoice') return voicePlan(entry, from, addresses.hub, signal);
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

type Hub = Extract<CatalogEntry['from'], { kind: 'hub' }>;
type HubVoice = Extract<CatalogEntry['from'], { kind: 'hubVoice' }>;

async function hubPlan(
  { name, title }: CatalogEntry,
  { repo, files: wanted, dtype, spoken }: Hub,
  hub: string,
  signal: AbortSignal,
): Promise<Plan> {
  const files = await hubFiles({ hub, repo, below: '' }, wanted, signal);
  const about = { engine: 'hub', name, title, dtype, spoken };
  return { files, manifest: (sums) => ({ ...about, files: listed(files, sums) }) };
}

/** Only its own folder is listed: a hub cuts the list of a large repository off. */
async function voicePlan(
  { name, title }: CatalogEntry,
  { repo, below, files: wanted }: HubVoice,
  hub: string,
  signal: AbortSignal,
): Promise<Plan> {
  const files = await hubFiles({ hub, repo, below: `${below}/` }, wanted, signal);
  const about = { engine: 'voice', name, title };
  return { files, manifest: (sums) => ({ ...about, files: listed(files, sums) }) };
}

const listed = (files: readonly PlannedFile[], sums: ReadonlyMap<string, string>) =>
  files.map(({ name, size }) => ({ name, size, sha256: sums.get(name) }));

/** A folder of a repository: '' is all of it, else it ends with a slash. */
interface HubFolder {
  readonly hub: string;
  readonly repo: string;
  readonly below: string;
}

/** The wanted files of a folder, with the sums its hub lists. */
async function hubFiles(
  { hub, repo, below }: HubFolder,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<PlannedFile[]> {
  const folder = below === '' ? '' : `/${below.slice(0, -1)}`;
  const there = await list(`${hub}/api/models/${repo}/tree/main${folder}?recursive=true`, tree, signal);
  return wanted.map((name) => {
    const found = there.find(({ path }) => path === below + name);
    if (found === undefined) throw new ModelError('model_fetch_failed', name);
    const { lfs, oid, size } = found;
    const sum: Sum = lfs ? { kind: 'sha256', hex: lfs.oid } : { kind: 'git', hex: oid };
    return { name, url: `${hub}/${repo}/resolve/main/${below}${name}`, size: lfs?.size ?? size, sum };
  });
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
