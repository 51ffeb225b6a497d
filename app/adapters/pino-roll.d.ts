/** The package ships no types; this is the part that `log.ts` uses. */
declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events';
  import type { DestinationStream } from 'pino';

  interface RollOptions {
    readonly file: string;
    readonly size: string;
    readonly limit: { readonly count: number };
    readonly mkdir: boolean;
  }
  /** Says `ready` or `error` when its file was opened. */
  export default function roll(options: RollOptions): Promise<DestinationStream & EventEmitter>;
}
