import { levelProbe } from './by-level.ts';
import type { Silero } from './silero.ts';
import type { VoiceActivity } from './types.ts';

/** Where it may be told that the graph cannot be used; a pino logger fits. */
export interface ActivityLog {
  warn(fields: object, message: string): void;
}

/**
 * Tells voices from the rest. The runtime and the graph are loaded with the first recording, and a PC that cannot use them goes by
 * loudness: nobody must wait for a key to end because a file is damaged.
 */
export function createVoiceActivity(file: string, log?: ActivityLog): VoiceActivity {
  let opened: Promise<Silero | null> | null = null;
  const open = async (): Promise<Silero | null> => {
    try {
      const { openSilero } = await import('./silero.ts');
      return await openSilero(file);
    } catch (error) {
      log?.warn({ cause: String(error) }, 'voices are told by loudness only');
      return null;
    }
  };
  return {
    probe: async () => {
      opened ??= open();
      return (await opened)?.probe() ?? levelProbe();
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
