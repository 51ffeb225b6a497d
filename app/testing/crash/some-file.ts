import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A shop's file in a folder of its own. */
export const someFile = (what: string): string =>
  join(mkdtempSync(join(tmpdir(), `execora-${what}-`)), 'shop.db');
