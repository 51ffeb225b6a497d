/** How many backups stay: the newest of today, the newest of each day, the newest of each month. */
export const KEEP = { today: 3, days: 14, months: 12 } as const;

const NAME = /^(.+)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-(\d{1,4}))?\.db$/;

/** A backup by its name: the shop's file, and when it was made (clock time of India, yyyy-mm-ddThh:mm:ss). */
export interface BackupName {
  readonly name: string;
  readonly shop: string;
  readonly at: string;
  /** Tells those of one second apart: 0, 1, 2 … */
  readonly n: number;
}

/** Reads the name of a backup; null for any other file. */
export function readBackupName(name: string): BackupName | null {
  const found = NAME.exec(name);
  if (!found) return null;
  const [, shop = '', year, month, day, hour, minute, second, n] = found;
  return { name, shop, at: `${year}-${month}-${day}T${hour}:${minute}:${second}`, n: Number(n ?? 0) };
}

/** The name of a backup made at an ISO instant in India; `n` tells those of one second apart. */
export function backupName(shop: string, at: string, n = 0): string {
  const [date = '', time = ''] = at.slice(0, 19).split('T');
  const stamp = `${date.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
  return `${shop}-${stamp}${n === 0 ? '' : `-${n}`}.db`;
}

/** Newest first. */
export const newestFirst = (backups: readonly BackupName[]): BackupName[] =>
  [...backups].sort((a, b) => (a.at === b.at ? b.n - a.n : a.at < b.at ? 1 : -1));

/**
 * Those that may go. Kept are the newest 3 of today, the newest of each of the last 14 days and of each of the last 12 months that
 * have one: counted in days with a backup, so that a shop that was shut for a month does not come back to none.
 */
export function superfluous(backups: readonly BackupName[], today: string): BackupName[] {
  const sorted = newestFirst(backups);
  const kept = new Set([
    ...sorted.filter(({ at }) => at.startsWith(today)).slice(0, KEEP.today),
    ...newestOfEach(sorted, 10).slice(0, KEEP.days),
    ...newestOfEach(sorted, 7).slice(0, KEEP.months),
  ]);
  return sorted.filter((backup) => !kept.has(backup));
}

/** The newest for each beginning of the time (10 letters: a day, 7: a month), newest first. */
function newestOfEach(sorted: readonly BackupName[], letters: 7 | 10): BackupName[] {
  const seen = new Map<string, BackupName>();
  for (const backup of sorted) {
    const period = backup.at.slice(0, letters);
    if (!seen.has(period)) seen.set(period, backup);
  }
  return [...seen.values()];
}
