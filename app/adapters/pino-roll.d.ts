/** The package ships no types; this is the part that `log.ts` uses. */
declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';

  interface RollOptions {
    readonly file: string;
    readonly size: string;
    readonly limit: { readonly count: number };
    readonly mkdir: boolean;
  }
  export default function roll(
    options: RollOptions,
  ): Promise<DestinationStream & { on(event: 'error', listener: (error: Error) => void): unknown }>;
}
