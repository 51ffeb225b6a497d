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
import { seeded } from '../crash/random.ts';
import { openBare, record } from './replay.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { MEASURED_AT, SHORT_BILL, seedShop } from './seed.ts';
import { onFilled } from './seed-names.ts';

const MANY = 100_000;
const SCANS = 500;
const PREVIEWS = 400;
const WARM_UP = 50;
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

/** A scan puts a line on a draft that is saved at once: one of 100,000 codes, and one commit. */
export const benchBarcode = (): Promise<BenchResult> => onFilled(MANY, makeProduct, measureScans);

function measureScans(books: Books): BenchResult {
  const random = seeded(7);
  const scan = (): void => {
    const draftId = v7();
    const open = books.write((entry) => openDraft(entry, draftId));
    const code = codeOf(random.below(MANY));
    times.push(timed(() => books.write((entry) => editDraft(entry, open, { kind: 'scan', code }))));
    bare.push(timed(() => books.write(({ tx }) => tx.run(touch(draftId)))));
  };
  const times: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < SCANS + WARM_UP; n++) scan();
  return result(
    {
      name: `a code among ${MANY} products becomes a line, p99`,
      value: quantile(times.slice(WARM_UP), 0.99),
      baseline: 'a commit that changes one row of the draft, p99',
      baselineValue: quantile(bare.slice(WARM_UP), 0.99),
      goal: '≤ 2 ms',
      samples: SCANS,
    },
    (value) => value <= 2,
  );
}

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
  const row = (what: string, of: (samples: readonly number[]) => number) =>
    result(
      {
        name: `preview of a ${lines.length}-line bill, ${what}`,
        value: of(ours.slice(WARM_UP)),
        baseline: `${baseline}, ${what}`,
        baselineValue: of(theirs.slice(WARM_UP)),
        goal: '≤ 1 ms',
        samples: PREVIEWS,
      },
      (value) => value <= 1,
    );
  return [row('p99', (samples) => quantile(samples, 0.99)), row('median', median)];
}
