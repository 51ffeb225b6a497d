import { addDays } from '../datetime/ist.ts';
import { ACCEPT, type SlotValue } from './arcs.ts';
import { slipsIn } from './mended.ts';
import type { Scene } from './scene.ts';
import type { Filled, Part } from './search.ts';
import type { Fixed } from './sentence-data.ts';
import { timesOf } from './times.ts';
import {
  CHANNELS,
  type CustomerEntity,
  ENTRIES,
  type Entities,
  type ItemEntity,
  LANGUAGES,
  type Span,
  type SpanKind,
  WAYS,
} from './types.ts';

type Open = { -readonly [Key in keyof Entities]: Entities[Key] };

const FLAGS = ['withGst', 'fresh', 'each', 'ours', 'half'] as const;

/** The values of slots that are one of a few words. */
const ONE_OF = {
  mode: WAYS,
  rest: WAYS,
  language: LANGUAGES,
  by: ['more', 'less'],
  channel: CHANNELS,
  entry: ENTRIES,
} as const;

const isOneOf = (slot: string): slot is keyof typeof ONE_OF => Object.hasOwn(ONE_OF, slot);

/** Writes a value fixed by the words into the entities; a value of the wrong kind is left out. */
function fix(entities: Open, slot: string, value: Fixed, today: string): void {
  const flag = FLAGS.find((each) => each === slot);
  if (flag && typeof value === 'boolean') entities[flag] = value;
  if (slot === 'percent' && typeof value === 'number') entities.percent = value;
  if (slot === 'day' && typeof value === 'number') entities.date = addDays(today, value);
  if (slot === 'answer' && (value === 'yes' || value === 'no' || typeof value === 'number'))
    entities.answer = value;
  if (isOneOf(slot) && ONE_OF[slot].some((each) => each === value))
    Object.assign(entities, { [slot]: value });
}

/** Writes what a slot was filled with into the entities. */
function fill(entities: Open, { arc }: Filled, today: string): void {
  const value = arc.value;
  if (value?.kind === 'chosen') fix(entities, value.slot, value.chosen, today);
  if (value?.kind === 'customer' && value.customer) entities.customer = value.customer;
  if (value?.kind === 'item') entities.items = [...(entities.items ?? []), value.item];
  if (value?.kind === 'product') Object.assign(entities, productOf(value));
  if (value?.kind === 'quantity') Object.assign(entities, { quantity: value.quantity, unit: value.unit });
  if (value?.kind === 'amount') entities.amount = value.amount;
  if (value?.kind === 'percent') entities.percent = value.percent;
  if (value?.kind === 'phone') entities.phone = value.phone;
  if (value?.kind === 'name') entities.name = value.name;
  if (value?.kind === 'count') entities.answer = value.count;
  if (value?.kind === 'unit') entities.unit = value.unit;
  if (value?.kind === 'email') entities.email = value.email;
  if (value?.kind === 'otp') entities.otp = value.otp;
  if (value?.kind === 'number') entities.number = value.number;
}

/** Tokens [start, end) as they were written. */
const written = ({ tokens, text }: Scene, start: number, end: number): string =>
  text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);

/** The words of a text stand in runs, with the time or the customer in between: "doodh … lana hai". */
function textRuns({ filled }: Part): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const { start, end, arc } of filled) {
    const said = arc.value?.kind === 'said';
    const last = open ? runs.at(-1) : undefined;
    if (said && last) last.end = end;
    else if (said) runs.push({ start, end });
    open = said;
  }
  return runs;
}

function aboutOf(part: Part, scene: Scene): Pick<Entities, 'about'> {
  const text = textRuns(part).map(({ start, end }) => written(scene, start, end));
  return text.length > 0 ? { about: text.join(' ') } : {};
}

const productOf = ({ product, productId, rivals }: Extract<SlotValue, { kind: 'product' }>) => ({
  product,
  productId,
  ...(rivals && { productRivals: rivals }),
});

/** The entities of one meaning. */
export function entitiesOf(part: Part, scene: Scene): Entities {
  const entities: Open = {};
  for (const [slot, value] of Object.entries(part.ending.fixed))
    fix(entities, slot, value, scene.context.today);
  for (const filled of part.filled) fill(entities, filled, scene.context.today);
  return { ...withoutOwnUnit(entities, scene), ...timesOf(part, scene), ...aboutOf(part, scene) };
}

/** "48 rupaye kilo" of what is sold by the kilo says no more than "48 rupaye". */
function withoutOwnUnit(entities: Open, { lexicon }: Scene): Entities {
  const { unit, ...rest } = entities;
  const own = entities.productId ? lexicon.products.get(entities.productId)?.unit : undefined;
  return unit !== undefined && unit === own && entities.quantity === undefined ? rest : entities;
}

const SPANS: Readonly<Record<string, SpanKind>> = {
  customer: 'customer',
  item: 'item',
  product: 'item',
  quantity: 'item',
  amount: 'amount',
  percent: 'amount',
  phone: 'phone',
  name: 'name',
  email: 'email',
  otp: 'otp',
  when: 'date',
  period: 'date',
};

const doubtfulCustomer = (customer: CustomerEntity | null): boolean =>
  customer !== null && (customer.id === null || customer.rivals.length > 0 || customer.score < 0.9);
const doubtfulItem = (item: ItemEntity): boolean => item.productId === null || item.score < 0.9;

function isUnsure({ start, end, arc }: Filled, scene: Scene): boolean {
  const value = arc.value;
  if (slipsIn(scene, start, end) > 0) return true;
  if (value?.kind === 'customer') return doubtfulCustomer(value.customer);
  if (value?.kind === 'item') return doubtfulItem(value.item);
  return value?.kind === 'product' && (value.productId === null || value.score < ACCEPT);
}

/** Where each entity was said, in the original text. */
export function spansOf(part: Part, scene: Scene): Span[] {
  let items = 0;
  const place = ({ start, end }: Pick<Filled, 'start' | 'end'>) => ({
    start: scene.tokens[start]?.start ?? 0,
    end: scene.tokens[end - 1]?.end ?? 0,
  });
  const spans = part.filled.flatMap((filled): Span[] => {
    const kind = SPANS[filled.arc.value?.kind ?? ''];
    if (!kind) return [];
    const span = { ...place(filled), kind, unsure: isUnsure(filled, scene) };
    return [filled.arc.value?.kind === 'item' ? { ...span, index: items++ } : span];
  });
  const texts = textRuns(part).map((run): Span => ({ ...place(run), kind: 'about', unsure: false }));
  return [...spans, ...texts].sort((a, b) => a.start - b.start);
}
