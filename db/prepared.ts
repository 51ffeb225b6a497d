import type { Compilable, CompiledQuery } from 'kysely';

/** Stands for the value of one name while a query is built. */
class Place {
  readonly name: string;
  constructor(name: string) {
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

interface Prepared<Row> {
  readonly names: readonly string[];
  /** The query with the values in the order of their names. */
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

function compiledFor<Values extends object, Row>(
  build: (values: Values) => Compilable<Row>,
  names: readonly string[],
): Prepared<Row> {
  const places = Object.fromEntries(names.map((name) => [name, new Place(name)]));
  // The one place where a stand-in passes for the value it stands for.
  const compiled = build(places as Values).compile();
  const order = compiled.parameters.map((each) => (each instanceof Place ? names.indexOf(each.name) : -1));
  const lost = names.find((_, at) => !order.includes(at));
  if (lost !== undefined) throw new TypeError(`"${lost}" has no place in: ${compiled.sql}`);
  const { query, queryId, sql, parameters } = compiled;
  const fill = (given: readonly unknown[]): CompiledQuery<Row> => ({
    query,
    queryId,
    sql,
    parameters: parameters.map((each, n) => {
      const at = order[n] ?? -1;
      return at < 0 ? each : given[at];
    }),
  });
  return { names, fill };
}
