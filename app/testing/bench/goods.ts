import { v7 } from 'uuid';
import type { Gateway } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { checkDigit } from '../../core/goods/barcode.ts';
import { paise } from '../../core/units.ts';
import { bestSellers } from '../../repositories/products.ts';
import { type Books, createBooks, type Entry } from '../../services/books.ts';
import { editDraft } from '../../services/draft-edits.ts';
import { openDraft } from '../../services/draft-store.ts';
import { previewBill } from '../../services/preview.ts';
import { readScanned } from '../../services/product-scan.ts';
import { seeded } from '../crash/random.ts';
import { openBare, record } from './replay.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { MEASURED_AT, SHORT_BILL, seedShop } from './seed.ts';
import { onFilled } from './seed-names.ts';

const MANY = 100_000;
const SCANS = 500;
const PREVIEWS = 1000;
const WARM_UP = 200;
const LINES = 50;
const DAY = '2026-11-25';

/** The EAN-13 of the n-th product. */
function codeOf(n: number): string {
  const digits = `890${String(n).padStart(9, '0')}`;
  return digits + checkDigit(digits);
}

function makeProduct(entry: Entry, n: number): void {
  const productId = entry.ids.next();
  entry.record({
    kind: 'product.created',
    version: 1,
    body: {
      productId,
      catalogKey: null,
      name: `Maal ${n}`,
      nameHi: null,
      forms: [],
      category: '',
      unit: 'piece',
      mode: 'inclusive',
      hsn: '',
      pricePaise: paise(1000 + n),
      rates: [],
      autoCreated: false,
    },
  });
  entry.record({
    kind: 'product.coded',
    version: 1,
    body: { productId, code: codeOf(n), pack: null, used: true },
  });
}

/** One of 100,000 codes is looked up, and becomes a line of a draft that is saved at once. */
export const benchBarcode = (): Promise<readonly BenchResult[]> => onFilled(MANY, makeProduct, measureScans);

function measureScans(books: Books): BenchResult[] {
  const random = seeded(7);
  const times: Record<'lookUp' | 'line' | 'bare', number[]> = { lookUp: [], line: [], bare: [] };
  for (let n = 0; n < SCANS + WARM_UP; n++) {
    const draftId = v7();
    const code = codeOf(random.below(MANY));
    const open = books.write((entry) => openDraft(entry, draftId));
    times.lookUp.push(timed(() => readScanned(books.read, code, DAY)));
    times.line.push(timed(() => books.write((entry) => editDraft(entry, open, { kind: 'scan', code }))));
    times.bare.push(timed(() => books.write(({ tx }) => tx.run(touch(draftId)))));
  }
  const row = (of: Moment, name: string, samples: readonly number[]) =>
    result(
      {
        name: `${name}, ${of.said}`,
        value: of.figure(samples.slice(WARM_UP)),
        baseline: `a commit that changes one row of the draft, ${of.said}`,
        baselineValue: of.figure(times.bare.slice(WARM_UP)),
        goal: '≤ 2 ms',
        samples: SCANS,
      },
      (value) => value <= 2,
    );
  return MOMENTS.flatMap((of) => [
    row(of, `a code among ${MANY} products`, times.lookUp),
    row(of, 'the same as a line of a saved draft', times.line),
  ]);
}

interface Moment {
  readonly said: string;
  readonly figure: (samples: readonly number[]) => number;
}

const MOMENTS: readonly Moment[] = [
  { said: 'p99', figure: (samples) => quantile(samples, 0.99) },
  { said: 'median', figure: median },
];

const touch = (draftId: string) =>
  q.updateTable('drafts').set({ updated_at: '2026-11-25T10:30:00+05:30' }).where('id', '=', draftId);

/** The money of a bill of 50 lines that is only asked about. */
export async function benchPreview(): Promise<readonly BenchResult[]> {
  const { file } = await seedShop({ most: 2, lines: SHORT_BILL });
  const gateway = openShopFile(file);
  const bare = openBare(file);
  try {
    return measurePreviews(gateway, bare);
  } finally {
    bare.close();
    gateway.close();
  }
}

function measurePreviews(gateway: Gateway, bare: ReturnType<typeof openBare>): BenchResult[] {
  const lines = bestSellers(gateway.read, LINES).map(({ id }) => ({
    productId: id,
    quantity: '2',
    discount: null,
  }));
  const asked = { customerId: null, withGst: true, lines, discount: null };
  const booksOn = (on: Gateway) => createBooks(on, { now: () => MEASURED_AT }, { next: () => v7() });
  const [statements = []] = record(gateway, booksOn, [({ tx }) => void previewBill(tx, asked, DAY)]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < WARM_UP + PREVIEWS; n++) {
    ours.push(timed(() => previewBill(gateway.read, asked, DAY)));
    theirs.push(timed(() => bare.apart(statements)));
  }
  const baseline = `its ${statements.length} statements in bare better-sqlite3`;
  return MOMENTS.map(({ said, figure }) =>
    result(
      {
        name: `preview of a ${lines.length}-line bill, ${said}`,
        value: figure(ours.slice(WARM_UP)),
        baseline: `${baseline}, ${said}`,
        baselineValue: figure(theirs.slice(WARM_UP)),
        goal: '≤ 1 ms',
        samples: PREVIEWS,
      },
      (value) => value <= 1,
    ),
  );
}
