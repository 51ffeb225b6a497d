import { isDefinedError, ORPCError } from '@orpc/client';
import { v7 } from 'uuid';
import type { Engine } from '../../compose.ts';
import { type ErrorShape, errorShape } from '../../contract/errors.ts';
import { istIso } from '../../core/datetime/ist.ts';
import { type LocalClient, localClient } from '../client.ts';
import { startEngine } from '../start.ts';
import type { Arguments } from './arguments.ts';
import { note } from './print.ts';

/** An engine on the shop that the command line names, and its operations. */
export interface Session {
  readonly engine: Engine;
  readonly client: LocalClient;
  readonly args: Arguments;
}

/** The file needs attention: the program ends with 3. */
export class NeedsAttention extends Error {
  readonly shape: ErrorShape;
  constructor(shape: ErrorShape) {
    super(shape.message);
    this.shape = shape;
  }
}

/** Runs `work` with the shop open, and closes it whatever happens. A new file is made a shop with the usual settings. */
export async function withShop<T>(args: Arguments, work: (session: Session) => Promise<T>): Promise<T> {
  if (args.nowMs !== null) note(`clock: ${istIso(args.nowMs)} (fixed)`);
  const engine = await startEngine({
    shopFile: args.shopFile,
    verbose: args.values.verbose,
    ...(args.nowMs === null ? {} : { fixedNowMs: args.nowMs }),
  });
  try {
    const session = { engine, client: localClient(engine), args };
    await ensureShop(session);
    return await work(session);
  } finally {
    await engine.close();
  }
}

async function ensureShop({ client, args }: Session): Promise<void> {
  const { shop, problem } = await client.hello({ protocol: 1 });
  if (problem && !shop) throw new NeedsAttention(problem);
  if (problem) note(`${problem.message} (${problem.code}: only read)`);
  if (shop) return;
  await client.shop.open({
    id: v7(),
    name: 'Meri Kirana Dukaan',
    stateCode: '09',
    language: 'hi-Latn',
    sample: false,
  });
  note(`new shop: ${args.shopFile}`);
}

/** The refusal that an error carries, or null for a fault of the program. */
export function refusalIn(error: unknown): ErrorShape | null {
  if (error instanceof NeedsAttention) return error.shape;
  if (!(error instanceof ORPCError) || !isDefinedError(error)) return null;
  const shape = errorShape.safeParse(error.data);
  return shape.success ? shape.data : null;
}
