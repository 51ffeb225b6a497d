import type { Scene } from './scene.ts';
import type { Part } from './search.ts';
import type { Entities, Intent } from './types.ts';
import { resolvePeriod } from './when/period.ts';
import { together } from './when/read-when.ts';
import { resolveWhen, type When } from './when/resolve.ts';
import type { PeriodSaid, WhenSaid } from './when/said.ts';

type Times = Pick<Entities, 'when' | 'datetime' | 'type' | 'date' | 'dateTo' | 'period'>;

/** A day of a question about what was sold lies behind, every other one ahead. */
const LOOKS_BACK: readonly Intent[] = ['DAILY_SUMMARY'];

/** Phrases of one sentence put together; where they speak of two times the first one counts. */
function whole(said: readonly WhenSaid[]): WhenSaid | null {
  const [first, ...rest] = said;
  return first ? rest.reduce((sofar, next) => together(sofar, next) ?? sofar, first) : null;
}

/** A new reminder without an hour comes in the morning; one that is changed keeps what was not said. */
function isComplete({ ask, day, time }: When, intent: Intent): boolean {
  return (
    ask === null && (intent === 'CREATE_REMINDER' || (time !== null && (day !== null || intent === 'ANSWER')))
  );
}

function momentOf(said: WhenSaid, { context }: Scene, intent: Intent): Times {
  const when = resolveWhen(said, context.now, 'future');
  const datetime = isComplete(when, intent) ? when.at : null;
  return {
    when,
    ...(datetime === null ? {} : { datetime }),
    ...(when.repeat === 'once' ? {} : { type: when.repeat }),
  };
}

function daysOf(said: PeriodSaid, { context }: Scene, intent: Intent): Times {
  const back = LOOKS_BACK.includes(intent);
  const period = resolvePeriod(said, context.today, back ? 'past' : 'future');
  if (!period) return {};
  if (!back) return { period };
  return { date: period.from, ...(period.to === period.from ? {} : { dateTo: period.to }) };
}

/** What was said of times in one meaning. */
export function timesOf(part: Part, scene: Scene): Times {
  const values = part.filled.flatMap(({ arc }) => arc.value ?? []);
  const when = whole(values.flatMap((value) => (value.kind === 'when' ? [value.when] : [])));
  const period = values.find((value) => value.kind === 'period');
  return {
    ...(when ? momentOf(when, scene, part.ending.intent) : {}),
    ...(period ? daysOf(period.period, scene, part.ending.intent) : {}),
  };
}
