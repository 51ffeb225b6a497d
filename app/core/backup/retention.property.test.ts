import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../datetime/ist.ts';
import { type BackupName, backupName, newestFirst, readBackupName, superfluous } from './retention.ts';

const read = (name: string): BackupName => {
  const found = readBackupName(name);
  if (!found) throw new RangeError(name);
  return found;
};
const at = (day: string, time = '21:00:00') => read(backupName('shop.db', `${day}T${time}+05:30`));

const TODAY = '2026-11-25';
const backup = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 3 }))
  .map(([days, hour, n]) =>
    read(backupName('shop', `${addDays(TODAY, -days)}T${String(hour).padStart(2, '0')}:00:00`, n)),
  );
const backups = fc.uniqueArray(backup, { selector: ({ name }) => name, maxLength: 120 });

describe('which backups stay', () => {
  it('keeps three of today, fourteen days and twelve months of a shop that backs up three times a day for two years', () => {
    const all = Array.from({ length: 730 }, (_, days) =>
      ['09:00:00', '15:00:00', '21:00:00', '22:00:00'].map((time) => at(addDays(TODAY, -days), time)),
    ).flat();
    const gone = new Set(superfluous(all, TODAY));
    const kept = newestFirst(all.filter((each) => !gone.has(each)));
    expect(kept.filter((each) => each.at.startsWith(TODAY))).toHaveLength(3);
    expect(new Set(kept.map((each) => each.at.slice(0, 7))).size).toBe(12);
    expect(kept).toHaveLength(3 + 13 + 11);
  });

  it('never lets the newest go, and never more than it must', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = superfluous(all, TODAY);
        const kept = all.filter((each) => !gone.includes(each));
        expect(kept.length).toBeLessThanOrEqual(3 + 14 + 12);
        if (all.length > 0) expect(kept).toContain(newestFirst(all)[0]);
      }),
    );
  });

  it('lets nothing more go when it is asked again', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = superfluous(all, TODAY);
        expect(
          superfluous(
            all.filter((each) => !gone.includes(each)),
            TODAY,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('reads the names it gives, and no other file', () => {
    expect(at('2026-11-25', '09:05:07')).toEqual({
      name: 'shop.db-20261125-090507.db',
      shop: 'shop.db',
      at: '2026-11-25T09:05:07',
      n: 0,
    });
    expect(readBackupName(backupName('dukaan', '2026-11-25T09:05:07+05:30', 2))?.n).toBe(2);
    for (const other of ['shop.db', 'shop-20261125-090507.db.partial', 'shop-2026.db'])
      expect(readBackupName(other)).toBeNull();
  });
});
