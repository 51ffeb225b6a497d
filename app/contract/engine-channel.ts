import { z } from 'zod';

/**
 * What the desktop shell and the engine process say to each other. In a utility process a real message port
 * travels with `connect`; a plain Node child cannot be given one, so the shell passes each message of the
 * port on as `data` under the connection's id.
 */

/** The largest message either side passes on, in characters or bytes: a long list of bills, with room. */
export const MAX_MESSAGE = 8 * 1024 * 1024;

const connection = z.int().positive();
/** What a message of the page's channel may be: oRPC's text or bytes. */
export const channelData = z.union([
  z.string().max(MAX_MESSAGE),
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_MESSAGE),
]);

const passed = [
  z.strictObject({ type: z.literal('data'), id: connection, data: channelData }),
  z.strictObject({ type: z.literal('close'), id: connection }),
] as const;

/** Shell → engine. `connect` has an id only where no port can travel with it. */
export const toEngine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('connect'), id: connection.optional() }),
  ...passed,
  z.strictObject({ type: z.literal('drain') }),
]);
export type ToEngine = z.infer<typeof toEngine>;

/** Engine → shell. `drained`: all work is finished and the file is closed. */
export const fromEngine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('failed'), code: z.string().max(40), message: z.string().max(500) }),
  ...passed,
  z.strictObject({ type: z.literal('drained') }),
]);
export type FromEngine = z.infer<typeof fromEngine>;
