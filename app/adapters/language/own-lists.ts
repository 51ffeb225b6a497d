import type { FractionRow, NumberRow, WordLists } from '../../core/intent/sentence-data.ts';
import type { OwnLists } from './lists.ts';

/** What a word of a list already says, to be compared. */
type Said = readonly (readonly [word: string, meaning: string])[];

/**
 * The lists with what a language adds. A word that is there already and says the same is left out; throws an Error that names one that
 * would say something else: the other languages must stay as they are.
 */
export function withOwnLists(lists: WordLists, own: OwnLists): WordLists {
  const numbers = own.numbers.map(fresh(numbersSaid(lists.numbers), figureOf));
  return {
    ...lists,
    numbers: lists.numbers.map((row) => withNumbers(row, numbers)),
    scales: [...lists.scales, ...own.scales.map(fresh(saidIn(lists.scales, figureOf), figureOf))],
    fractions: [...lists.fractions, ...own.fractions.map(fresh(saidIn(lists.fractions, partOf), partOf))],
    units: [...lists.units, ...own.units.map(fresh(saidIn(lists.units, unitOf), unitOf))],
    paav: [...lists.paav, ...own.paav],
    fillers: [...lists.fillers, ...own.fillers],
    joiners: [...lists.joiners, ...own.joiners],
    rupees: [...lists.rupees, ...own.rupees],
    postpositions: [...lists.postpositions, ...own.postpositions],
    spellings: { ...lists.spellings, ...withSpellings(lists.spellings, own.spellings) },
  };
}

const figureOf = ({ value }: { readonly value: number }): string => String(value);
const unitOf = ({ unit }: { readonly unit: string }): string => unit;
const partOf = ({ times, add }: FractionRow): string => `${times ?? ''}/${add ?? ''}`;

const saidIn = <Row extends { readonly words: readonly string[] }>(
  rows: readonly Row[],
  meaning: (row: Row) => string,
): Said => rows.flatMap((row) => row.words.map((word) => [word, meaning(row)] as const));

const numbersSaid = (rows: readonly NumberRow[]): Said =>
  rows.flatMap(({ value, hi, roman, en }) =>
    [...hi, ...roman, ...en].map((word) => [word, String(value)] as const),
  );

interface Row {
  readonly words: readonly string[];
}

/** Leaves out of a row the words that say this already. */
function fresh<Meaning>(said: Said, meaning: (row: Meaning) => string) {
  const known = new Map(said);
  return <Own extends Meaning & Row>(row: Own): Own => {
    const words = row.words.filter((word) => {
      const before = known.get(word);
      if (before !== undefined && before !== meaning(row))
        throw new Error(`lists.yaml: "${word}" says ${before} already, not ${meaning(row)}`);
      return before === undefined;
    });
    return { ...row, words };
  };
}

function withNumbers(row: NumberRow, own: OwnLists['numbers']): NumberRow {
  const mine = own.filter(({ value }) => value === row.value);
  return {
    ...row,
    roman: [...row.roman, ...mine.flatMap(({ words }) => words)],
    weak: [...(row.weak ?? []), ...mine.flatMap(({ weak }) => weak)],
  };
}

const withSpellings = (shared: WordLists['spellings'], own: WordLists['spellings']) =>
  Object.fromEntries(
    Object.entries(own).map(([word, variants]) => [word, [...(shared[word] ?? []), ...variants]]),
  );
