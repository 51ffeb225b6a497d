import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Known } from '../core/intent/types.ts';

/** A sound that was right this often counts as a name. */
export const RIGHT_OFTEN = 3;

/** A sound that stands for a customer or product, and how often it was right. */
export interface SoundRow {
  readonly targetId: string;
  readonly sound: string;
  readonly count: number;
  /** When it was right last, ISO in India. */
  readonly lastAt: string;
}

/** What was learned of whom, without what was taken back; a merged customer's sounds are the survivor's. */
const counting = () =>
  q
    .selectFrom('sounds_learned as l')
    .leftJoin('sounds_forgotten as f', (join) =>
      join.onRef('f.target_id', '=', 'l.target_id').onRef('f.sound', '=', 'l.sound'),
    )
    .leftJoin('customers as c', 'c.id', 'l.target_id')
    .where((eb) => eb.or([eb('f.stamp', 'is', null), eb('l.stamp', '>', eb.ref('f.stamp'))]))
    .select((eb) => [
      eb.fn.coalesce('c.merged_into', 'l.target_id').as('targetId'),
      'l.sound',
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('l.at').as('lastAt'),
    ])
    .groupBy((eb) => [eb.fn.coalesce('c.merged_into', 'l.target_id'), 'l.sound'])
    .orderBy('lastAt', 'desc')
    .orderBy('l.sound');

/** Every sound that counts, the last learned first; of these customers and products when given. */
export function soundRows(read: Reader, ids?: readonly string[]): SoundRow[] {
  if (ids === undefined) return read.all(counting());
  return read.all(
    counting().where((eb) => eb.or([eb('l.target_id', 'in', ids), eb('c.merged_into', 'in', ids)])),
  );
}

/** The same people or goods, with the sounds by which they are known; one that was right often enough is a name of theirs. */
export function withSounds(known: readonly Known[], rows: readonly SoundRow[]): Known[] {
  const byId = Map.groupBy(rows, ({ targetId }) => targetId);
  return known.map((one) => {
    const sounds = byId.get(one.id);
    return sounds ? { ...one, ...heardLike(one, sounds) } : one;
  });
}

function heardLike({ forms }: Known, rows: readonly SoundRow[]): Pick<Known, 'forms' | 'sounds'> {
  const often = rows.filter(({ count }) => count >= RIGHT_OFTEN).map(({ sound }) => sound);
  return {
    forms: [...forms, ...often.filter((sound) => !forms.includes(sound))],
    sounds: rows.map(({ sound }) => sound),
  };
}
