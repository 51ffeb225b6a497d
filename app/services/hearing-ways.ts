import type { Reader } from '../../db/gateway.ts';
import type { CloudEars } from '../adapters/speech/cloud/config.ts';
import type { Hearer, HearingWays } from '../contract/hearing.ts';
import { readSettings } from './settings.ts';

/** Who hears now: as the settings say, else the environment, else this PC. */
export const hearerNow = (read: Reader, cloud: CloudEars): Hearer =>
  readSettings(read).hearing.hearer ?? cloud.usual ?? 'local';

/** Who hears now, and which services there is a key for. */
export const hearingWays = (read: Reader, cloud: CloudEars): HearingWays => ({
  hearer: hearerNow(read, cloud),
  keys: {
    openai: cloud.transcribers.openai !== null,
    deepgram: cloud.transcribers.deepgram !== null,
    elevenlabs: cloud.transcribers.elevenlabs !== null,
  },
});
