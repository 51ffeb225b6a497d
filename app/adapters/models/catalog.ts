import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { graphsManifest, hubFileName, hubManifest, modelFile } from '../speech/model-files.ts';

/** Came with the program: in this folder itself, or in one in it. */
const shipped = z.object({ kind: z.literal('shipped'), folder: z.string().default('.') });
/** Lies at the address that the shop or its environment names; with a manifest its sums are known before. */
const atAddress = z.object({ kind: z.literal('address'), manifest: graphsManifest.nullable() });
const repo = z.string().regex(/^[\w.-]+\/[\w.-]+$/);
const atHub = z.object({
  kind: z.literal('hub'),
  repo,
  dtype: hubManifest.shape.dtype,
  spoken: hubManifest.shape.spoken,
  files: z.array(hubFileName).min(1),
});
/** A voice to speak with, in a folder of a repository that holds many; here its files lie side by side. */
const voiceAtHub = z.object({
  kind: z.literal('hubVoice'),
  repo,
  below: z.string().regex(/^[\w-]+(\/[\w-]+)*$/),
  files: z.array(modelFile.shape.name).min(1),
});

const entry = z.object({
  /** Also the name of its folder. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  /** What it is for, and for hearing also how large it is. */
  kind: z.enum(['base', 'small', 'large', 'hinglish', 'voice']),
  title: z.string(),
  megabytes: z.int().positive(),
  from: z.discriminatedUnion('kind', [shipped, atAddress, atHub, voiceAtHub]),
});
export type CatalogEntry = z.output<typeof entry>;

const catalog = z.object({ models: z.array(entry) });

/** The models there are: `catalog.json` of the shipped folder. Throws when it is missing or of another shape. */
export const readCatalog = (shippedDir: string): readonly CatalogEntry[] =>
  catalog.parse(JSON.parse(readFileSync(join(shippedDir, 'catalog.json'), 'utf8'))).models;
