import type { Backups } from '../services/backup.ts';
import type { JobHandler } from './queue.ts';

/** Makes a backup after the day was closed. Run twice it makes two, and the older goes in time. */
export const backupHandler =
  (backups: Backups): JobHandler =>
  async () => {
    await backups.make();
  };
