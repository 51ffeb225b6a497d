import { benchConfirm, benchDeepGrowth, benchGrowth } from './confirm.ts';
import { benchBarcode, benchPreview } from './goods.ts';
import { benchHearing } from './hearing.ts';
import { benchNameIndex } from './names.ts';
import { benchNlpjs } from './nlpjs.ts';
import { benchDeepSummary, benchRebuild, benchReopen, benchSummary } from './old-shop.ts';
import { benchSearch } from './people.ts';
import type { BenchResult, BenchSkipped } from './result.ts';
import { benchSpeech } from './speech.ts';
import { benchSpokenWindow } from './spoken-window.ts';
import { benchStart } from './start.ts';
import { benchUnderstand } from './understand.ts';
import { benchWindow } from './window.ts';

export type { BenchResult, BenchSkipped } from './result.ts';

type Measured = BenchResult | BenchSkipped;

type Bench = () => Promise<Measured | readonly Measured[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  confirm: benchConfirm,
  growth: benchGrowth,
  summary: benchSummary,
  reopen: benchReopen,
  rebuild: benchRebuild,
  search: benchSearch,
  names: benchNameIndex,
  barcode: benchBarcode,
  preview: benchPreview,
  understand: benchUnderstand,
  nlpjs: benchNlpjs,
  hearing: benchHearing,
  speech: benchSpeech,
  start: benchStart,
  window: benchWindow,
  'spoken-window': benchSpokenWindow,
};

/** Too long for every run: only by name. */
const DEEP: Readonly<Record<string, Bench>> = {
  'growth-deep': benchDeepGrowth,
  'summary-deep': benchDeepSummary,
};

/** The names that `bench` takes. */
export const benchNames: readonly string[] = [...Object.keys(BENCHES), ...Object.keys(DEEP)];

/** Measures the named things (all but the long ones for none), one after the other, and gives each result as soon as it is there. */
export async function* runBenches(names: readonly string[]): AsyncGenerator<Measured> {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const measured = await { ...BENCHES, ...DEEP }[name]?.();
    if (Array.isArray(measured)) yield* measured;
    else if (measured !== undefined && 'name' in measured) yield measured;
  }
}
