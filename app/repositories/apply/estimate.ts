import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { askedColumns, headColumns, lineColumns } from './document.ts';
import { raiseSeries } from './series.ts';

/** An estimate moves nothing: no money, no stock, only a number of its own series. */
export function applyEstimateMade(tx: Writer, { head, body }: StoredFact & FactOf<'estimate.made'>): void {
  raiseSeries(tx, body.series, body.n);
  tx.run(
    q.insertInto('estimates').values({
      id: body.estimateId,
      ...headColumns(head, body),
      own_discount: body.ownDiscount && JSON.stringify(body.ownDiscount),
    }),
  );
  const rows = body.lines.map((line, n) => ({
    estimate_id: body.estimateId,
    ...lineColumns(line, n),
    ...askedColumns(line),
  }));
  tx.run(q.insertInto('estimate_lines').values(rows));
}
