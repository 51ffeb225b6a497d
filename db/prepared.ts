import type { Compilable, CompiledQuery } from 'kysely';

/** Stands for a value while a query is built: the how-manieth, from 0, of those that will be given. */
class Place {
  readonly at: number;
  readonly name: string;
  constructor(at: number, name: string) {
    this.at = at;
    this.name = name;
  }
}

/**
 * A query that is built once and then only filled: to build one costs more than SQLite needs to run it. `build` sees a stand-in for each
 * value and must put every one of them where a parameter stands: it may not look at them. Values that are undefined are left out, as
 * Kysely does. Throws when a value has no place.
 *
 *     const CUSTOMER = prepared(({ id }: { id: string }) => q.selectFrom('customers').selectAll().where('id', '=', id));
 *     read.first(CUSTOMER({ id }));
 */
export function prepared<Values extends object, Row>(
  build: (values: Values) => Compilable<Row>,
): (values: Values) => Compilable<Row> {
  const known: Prepared<Row>[] = [];
  return (values) => {
    const said = withoutUndefined(values);
    let found = known.find(({ names }) => isNamed(said, names));
    if (found === undefined) {
      found = compiledFor(build, Object.keys(said));
      known.push(found);
    }
    const { fill } = found;
    return { compile: () => fill(Object.values(said)) };
  };
}

/**
 * The same for many rows in one statement, built once for each number of them. Throws when a row does not say the same names as the
 * first, in their order.
 *
 *     const LINES = preparedRows((rows: readonly LinesTable[]) => q.insertInto('lines').values(rows));
 */
export function preparedRows<Values extends object, Row>(
  build: (rows: readonly Values[]) => Compilable<Row>,
): (rows: readonly Values[]) => Compilable<Row> {
  const known = new Map<number, Prepared<Row>>();
  return (rows) => {
    const found = known.get(rows.length) ?? compiledForRows(build, Object.keys(rows[0] ?? {}), rows.length);
    known.set(rows.length, found);
    const given = valuesOf(rows, found.names);
    return { compile: () => found.fill(given) };
  };
}

/** All values, row by row: one walk in plain loops, for a bill has some four hundred of them. Throws when a row has other names. */
function valuesOf<Values extends object>(rows: readonly Values[], names: readonly string[]): unknown[] {
  const values = new Array<unknown>(rows.length * names.length);
  let filled = 0;
  for (const row of rows) {
    if (!isNamed(row, names)) throw new TypeError(`a row says ${Object.keys(row)}, the first ${names}`);
    for (const name in row) values[filled++] = row[name];
  }
  return values;
}

interface Prepared<Row> {
  readonly names: readonly string[];
  /** The query with the values in the order of their names, row by row. */
  fill(given: readonly unknown[]): CompiledQuery<Row>;
}

/** The same names in the same order; most queries are only ever asked with one set of them. */
function isNamed(values: object, names: readonly string[]): boolean {
  let at = 0;
  for (const name in values) if (name !== names[at++]) return false;
  return at === names.length;
}

const withoutUndefined = (values: object): object =>
  Object.values(values).includes(undefined)
    ? Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    : values;

const compiledFor = <Values extends object, Row>(
  build: (values: Values) => Compilable<Row>,
  names: readonly string[],
): Prepared<Row> => {
  const places = placesOf(names, 0);
  return { names, fill: filler(build(standIn(places)).compile(), places) };
};

function compiledForRows<Values extends object, Row>(
  build: (rows: readonly Values[]) => Compilable<Row>,
  names: readonly string[],
  count: number,
): Prepared<Row> {
  const rows = Array.from({ length: count }, (_, row) => placesOf(names, row * names.length));
  const compiled = build(rows.map((places) => standIn<Values>(places))).compile();
  return { names, fill: filler(compiled, rows.flat()) };
}

const placesOf = (names: readonly string[], before: number): Place[] =>
  names.map((name, n) => new Place(before + n, name));

/** The one place where a stand-in passes for the value it stands for. */
const standIn = <Values>(places: readonly Place[]): Values =>
  Object.fromEntries(places.map((place) => [place.name, place])) as Values;

/** Throws when one of the places is not in the query. */
function filler<Row>(
  { query, queryId, sql, parameters }: CompiledQuery<Row>,
  places: readonly Place[],
): Prepared<Row>['fill'] {
  const lost = places.find((place) => !parameters.includes(place));
  if (lost !== undefined) throw new TypeError(`"${lost.name}" has no place in: ${sql}`);
  // Rows that are inserted stand in it as they are given.
  const asGiven = parameters.length === places.length && parameters.every((each, n) => each === places[n]);
  const filled = (given: readonly unknown[]) =>
    asGiven ? given : parameters.map((each) => (each instanceof Place ? given[each.at] : each));
  return (given) => ({ query, queryId, sql, parameters: filled(given) });
}
