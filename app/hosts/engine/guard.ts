import { z } from 'zod';
import { channelData } from '../../contract/engine-channel.ts';
import type { DoorPort } from './shell.ts';

const number = z.union([z.string().max(100), z.int()]);
/** A call: the path of an operation and its input. Its headers may only say that it is JSON. */
const request = z.object({
  i: number,
  t: z.literal(1).optional(),
  p: z.object({
    u: z
      .string()
      .max(200)
      .regex(/^\/[\w/-]*$/),
    m: z.enum(['GET', 'POST']).optional(),
    h: z.record(z.string(), z.literal('application/json')).optional(),
    b: z.unknown(),
  }),
});
/** The end of a call that is not wanted any more. */
const abort = z.object({ i: number, t: z.literal(4) });
const message = z.union([request, abort]);

/**
 * A port that passes on only what can be read as a call. The library behind it leaves an unreadable message as a rejected
 * promise of nobody, and that ends the whole process.
 */
export function guarded(port: DoorPort, refused: () => void): DoorPort {
  return {
    postMessage: (data) => port.postMessage(data),
    on: (event, listener) =>
      port.on(event, (said) => {
        if (event !== 'message' || isCall(said?.data)) listener(said);
        else refused();
      }),
  };
}

function isCall(data: unknown): boolean {
  const sized = channelData.safeParse(data);
  return sized.success && message.safeParse(parsed(sized.data)).success;
}

function parsed(data: string | Uint8Array): unknown {
  try {
    return JSON.parse(
      typeof data === 'string' ? data : new TextDecoder('utf-8', { fatal: true }).decode(data),
    );
  } catch {
    return null;
  }
}
