import { describe, expect, it } from 'vitest';
import { priceBill } from './price.ts';
import { type BillText, type LineText, readBill } from './price-request.ts';

const line: LineText = {
  name: 'Toffee',
  unitPrice: '0.30',
  quantity: '2',
  discount: { kind: 'amount', value: '0' },
  gstRate: '12',
  cessRate: '0',
  mode: 'exclusive',
};
const bill = (given: Partial<BillText> = {}): BillText => ({
  supply: 'INTRASTATE',
  roundToRupee: true,
  lines: [line],
  ...given,
});
const at = (given: Partial<LineText>) => readBill(bill({ lines: [line, { ...line, ...given }] }));

describe('readBill', () => {
  it('reads decimals to whole units, GST on unless said otherwise', () => {
    const read = readBill(bill());
    expect(read).toMatchObject({
      ok: true,
      bill: {
        withGst: true,
        lines: [{ unitPrice: 30, quantity: 2000, gstRate: 1200, discount: { value: 0 } }],
      },
    });
    expect(read.ok && priceBill(read.bill).totals).toMatchObject({
      taxablePaise: 60,
      cgstPaise: 4,
      payablePaise: 100,
    });
  });

  it('reads a return, an odd rate and a discount on the bill', () => {
    const lines = [{ ...line, quantity: '-0.75', gstRate: '0.25' }];
    expect(
      readBill(bill({ withGst: false, discount: { kind: 'percent', value: '2.5' }, lines })),
    ).toMatchObject({
      ok: true,
      bill: { withGst: false, discount: { value: 250 }, lines: [{ quantity: -750, gstRate: 25 }] },
    });
  });

  it.each([
    [{ unitPrice: '1e5' }, 'unitPrice'],
    [{ unitPrice: '-1' }, 'unitPrice'],
    [{ unitPrice: '0.305' }, 'unitPrice'],
    [{ unitPrice: '100000000.01' }, 'unitPrice'],
    [{ quantity: '0' }, 'quantity'],
    [{ quantity: '-0' }, 'quantity'],
    [{ quantity: '100000.001' }, 'quantity'],
    [{ quantity: 'NaN' }, 'quantity'],
    [{ discount: { kind: 'amount', value: '-1' } }, 'discount'],
    [{ discount: { kind: 'percent', value: '100.01' } }, 'discount'],
    [{ gstRate: '18%' }, 'gstRate'],
    [{ cessRate: '0x10' }, 'cessRate'],
  ] as const)('names the line and the field of %j', (given, field) => {
    expect(at(given)).toEqual({ ok: false, at: { line: 1, field } });
  });

  it('names the discount of the bill', () => {
    const read = readBill(bill({ discount: { kind: 'amount', value: '1.005' } }));
    expect(read).toEqual({ ok: false, at: { line: null, field: 'discount' } });
  });
});
