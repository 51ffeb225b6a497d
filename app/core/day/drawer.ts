import { type Paise, paise } from '../units.ts';

/** Faces of notes and coins in rupees that a drawer may hold, largest first. The ₹2000 note is out of use but still money (RBI, 19 May 2023). */
export const FACES = [2000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;

/** Notes or coins of one face. */
export interface Count {
  readonly rupees: number;
  readonly count: number;
}

/** What the counted notes and coins come to. Throws RangeError for a face that is no money, a half note or a face said twice. */
export function countedIn(counts: readonly Count[]): Paise {
  const faces = new Set(counts.map(({ rupees }) => rupees));
  if (faces.size !== counts.length) throw new RangeError('a face was counted twice');
  const wrong = counts.find(
    ({ rupees, count }) =>
      !FACES.some((face) => face === rupees) || !Number.isSafeInteger(count) || count < 0,
  );
  if (wrong) throw new RangeError(`no ${wrong.count} notes of ${wrong.rupees}`);
  return paise(counts.reduce((sum, { rupees, count }) => sum + rupees * 100 * count, 0));
}

export interface Drawer {
  /** Left in the drawer by the closing before. */
  readonly openingPaise: Paise;
  /** Cash that came since, less what went back. */
  readonly cashPaise: Paise;
  readonly counts: readonly Count[];
  /** Taken out after the count. */
  readonly takenPaise: Paise;
}

export interface CountedDrawer {
  readonly expectedPaise: Paise;
  readonly countedPaise: Paise;
  /** Counted less expected. */
  readonly differencePaise: Paise;
  readonly leftPaise: Paise;
}

/** The count of a drawer against the books. Throws RangeError as `countedIn`, and when more is taken out than was counted. */
export function countDrawer({ openingPaise, cashPaise, counts, takenPaise }: Drawer): CountedDrawer {
  const expected = openingPaise + cashPaise;
  const counted = countedIn(counts);
  if (takenPaise < 0 || takenPaise > counted) throw new RangeError('more taken out than is in the drawer');
  return {
    expectedPaise: paise(expected),
    countedPaise: counted,
    differencePaise: paise(counted - expected),
    leftPaise: paise(counted - takenPaise),
  };
}
