import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A row of Recognizers-Text: a sentence and what is to be found in it. */
export interface SpecRow {
  readonly text: string;
  readonly model: string;
  /** What counts as now, 2016-11-07T00:00:00; empty where the model needs none. */
  readonly now: string;
  readonly expected: readonly Expected[];
}

/** One expected find. `values` are its readings as they stand in the file, each field by its name. */
export interface Expected {
  readonly text: string;
  readonly type: string;
  readonly values: readonly Readonly<Record<string, string>>[];
}

const fields = z.record(z.string(), z.unknown());
const result = z.looseObject({
  Text: z.string().catch(''),
  Type: z.string().optional(),
  TypeName: z.string().optional(),
  Value: fields.nullish(),
  Resolution: fields.nullish(),
});

const plain = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, String(each)]));

/** The parsers write { Timex, FutureResolution, PastResolution }, the models { values } or a { value }. */
function valuesOf(value: Record<string, unknown>): Record<string, string>[] {
  const listed = z.array(fields).safeParse(value.values);
  if (listed.success) return listed.data.map(plain);
  const sides = [value.FutureResolution, value.PastResolution].map(
    (each) => fields.safeParse(each).data ?? {},
  );
  const timex = String(value.Timex ?? '');
  if (value.Timex === undefined) return [plain(value)];
  return sides.map((side) => ({ timex, value: String(Object.values(side)[0] ?? ''), ...rangeOf(side) }));
}

const rangeOf = (side: Record<string, unknown>): Record<string, string> => {
  const [start, end] = Object.values(side).map(String);
  return start !== undefined && end !== undefined ? { start, end } : {};
};

/** Reads one of ../shared/language/recognizers_hindi_*.tsv. */
export function specRows(file: string): SpecRow[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [text = '', model = '', now = '', json = '[]'] = line.split('\t');
    const expected = z.array(result).parse(JSON.parse(json));
    return {
      text,
      model,
      now,
      expected: expected.map((each) => ({
        text: each.Text.trim(),
        type: (each.Type ?? each.TypeName ?? '').replace('datetimeV2.', ''),
        values: valuesOf(each.Value ?? each.Resolution ?? {}),
      })),
    };
  });
}
