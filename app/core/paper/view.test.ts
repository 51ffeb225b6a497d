import { describe, expect, it } from 'vitest';
import { paperInvoice, paperLine, paperTotals, taxedLine } from '../../testing/papers.ts';
import { basisPoints, paise } from '../units.ts';
import type { PaperInvoice } from './types.ts';
import { paperView } from './view.ts';

const columns = (paper: PaperInvoice) => paperView(paper).columns.map((column) => column.title);
const taxed = (change: Partial<PaperInvoice> = {}): PaperInvoice =>
  paperInvoice({ title: 'Tax Invoice', withGst: true, lines: [taxedLine(), paperLine()], ...change });

describe('a bill without GST', () => {
  it('has no tax columns, and its Taxable is called Value', () => {
    expect(columns(paperInvoice())).toEqual(['#', 'Product', 'HSN', 'Qty', 'Rate ₹', 'Value ₹', 'Total ₹']);
  });

  it('says neither GSTIN nor GST by rate, and stars nothing', () => {
    const view = paperView(paperInvoice());
    expect(view.rates).toBeNull();
    expect(view.star).toBeNull();
    expect(view.head.contact).toEqual([['Phone', '98390 55501']]);
  });

  it('shows subtotal, discount and round off above the total', () => {
    const totals = {
      subtotal: paise(17050),
      discount: paise(1000),
      tax: paise(0),
      roundOff: paise(-50),
      total: paise(16000),
    };
    const view = paperView(paperInvoice({ totals }));
    expect(view.sums).toEqual([
      ['Subtotal', '170.50'],
      ['Discount', '−10.00'],
      ['Round off', '−0.50'],
    ]);
    expect(view.grand).toEqual(['Grand Total', '₹160.00']);
    expect(view.inWords[1]).toBe('Rupees One Hundred Sixty Only');
  });
});

describe('a bill of supply', () => {
  it('names both GSTINs and where the buyer lives, as rule 49 asks, though no tax is on it', () => {
    const customer = { name: 'Verma Hotel', phone: null, gstin: '09AAACV1234A1Z5', address: 'Civil Lines' };
    const view = paperView(paperInvoice({ title: 'Bill of Supply', underGst: true, customer }));
    expect(view.head.contact).toContainEqual(['GSTIN', '09AAAPA0000A1Z5']);
    expect(view.party.lines).toEqual([
      ['', 'Civil Lines'],
      ['GSTIN', '09AAACV1234A1Z5'],
    ]);
    expect([view.rates, view.columns.map(({ key }) => key)]).toEqual([
      null,
      ['no', 'product', 'hsn', 'qty', 'rate', 'taxable', 'total'],
    ]);
  });
});

describe('a bill with GST', () => {
  it('has HSN, taxable value, rate and tax on each line', () => {
    expect(columns(taxed())).toEqual([
      '#',
      'Product',
      'HSN',
      'Qty',
      'Rate ₹',
      'Taxable ₹',
      'GST %',
      'Tax ₹',
      'Total ₹',
    ]);
    const [row] = paperView(taxed()).pages[0]?.rows ?? [];
    expect(row?.cells).toMatchObject({
      rate: '105.00*',
      taxable: '100.00',
      gst: '5%',
      tax: '5.00',
      total: '105.00',
    });
  });

  it('adds CGST and SGST by rate, only the rates used', () => {
    const rates = paperView(taxed()).rates;
    expect(rates?.head).toEqual(['GST summary', 'Taxable ₹', 'CGST ₹', 'SGST ₹', 'Tax ₹']);
    expect(rates?.rows).toEqual([
      ['0%', '60.00', '0.00', '0.00', '0.00'],
      ['5% (2.5% + 2.5%)', '100.00', '2.50', '2.50', '5.00'],
    ]);
    expect(rates?.total).toEqual(['Total', '160.00', '2.50', '2.50', '5.00']);
  });

  it('names IGST and the other State when goods leave the State', () => {
    const line = taxedLine({ cgst: paise(0), sgst: paise(0), igst: paise(500) });
    const view = paperView(
      taxed({ lines: [line], customer: { name: 'Dhaba', phone: null, stateCode: '10' } }),
    );
    expect(view.rates?.head).toContain('IGST ₹');
    expect(view.rates?.head).not.toContain('CGST ₹');
    expect(view.rates?.rows[0]?.[0]).toBe('5%');
    expect(view.party.facts).toContainEqual(['Place of supply', 'Bihar (10)']);
  });

  it('calls the second half UTGST where the law does', () => {
    const shop = { ...paperInvoice().shop, stateCode: '04' };
    expect(paperView(taxed({ shop })).rates?.head).toContain('UTGST ₹');
  });

  it('names cess only where there is some', () => {
    const line = taxedLine({ gstRate: basisPoints(4000), cess: paise(100) });
    expect(paperView(taxed({ lines: [line] })).sums).toContainEqual(['Cess', '1.00']);
    expect(paperView(taxed()).sums.map(([label]) => label)).not.toContain('Cess');
  });

  it('says that the GSTIN is missing', () => {
    const shop = { ...paperInvoice().shop, gstin: null };
    expect(paperView(taxed({ shop, gstinMissing: true })).head.warning).toBe('GSTIN not filled in yet');
  });
});

describe('rows', () => {
  it('carry the name in both scripts up to six items, and one line after that', () => {
    const seconds = (count: number) =>
      paperView(paperInvoice({ lines: Array.from({ length: count }, () => paperLine()) }))
        .pages.flatMap((page) => page.rows)
        .filter((row) => row.kind === 'item')
        .map((row) => row.second);
    expect(seconds(6)).toEqual(Array(6).fill('चावल'));
    expect(seconds(7)).toEqual(Array(7).fill(null));
  });

  it('carry the sum forward from page to page, and the total is the sum of all', () => {
    const lines = Array.from({ length: 40 }, () => taxedLine());
    const pages = paperView(taxed({ lines, totals: paperTotals(lines) })).pages;
    expect(pages).toHaveLength(2);
    const carried = pages[0]?.rows.at(-1);
    const brought = pages[1]?.rows[0];
    expect([carried?.kind, brought?.kind, pages[1]?.rows.at(-1)?.kind]).toEqual([
      'carried',
      'brought',
      'total',
    ]);
    expect(brought?.cells.total).toBe(carried?.cells.total);
    expect(pages[1]?.rows.at(-1)?.cells).toMatchObject({
      taxable: '4,000.00',
      tax: '200.00',
      total: '4,200.00',
    });
  });

  it('leave the name its room, however long unit and HSN are', () => {
    const line = paperLine({ unit: 'a unit nobody knows', hsn: '1'.repeat(40) });
    const [row] = paperView(paperInvoice({ lines: [line] })).pages[0]?.rows ?? [];
    expect(row?.cells).toMatchObject({ qty: '1 a unit …', hsn: '1111111…' });
  });

  it('keep nine GST items with their sums on one page', () => {
    const lines = Array.from({ length: 9 }, () => taxedLine());
    expect(paperView(taxed({ lines })).pages).toHaveLength(1);
  });
});

describe('people and money', () => {
  it('gives a named customer the khata box', () => {
    const view = paperView(paperInvoice({ payment: 'upi', paid: paise(7000), balanceAfter: paise(134000) }));
    expect(view.khata).toEqual({
      title: 'Khata · Rahul',
      rows: [
        ['Previous baaki', '1,240.00'],
        ['This bill', '+170.00'],
        ['Received · UPI', '−70.00'],
      ],
      now: ['Baaki now', '₹1,340.00'],
      owes: true,
    });
    expect(view.party.facts).toContainEqual(['Payment', 'UPI ₹70, Udhaar ₹100']);
  });

  it('calls a balance below zero an advance', () => {
    expect(paperView(paperInvoice({ balanceAfter: paise(-500) })).khata).toMatchObject({
      now: ['Advance now', '₹5.00'],
      owes: false,
    });
  });

  it('gives a walk-in no khata and no name', () => {
    const walkIn = {
      customer: null,
      balanceBefore: null,
      balanceAfter: null,
      payment: 'cash',
      paid: paise(17000),
    } as const;
    const view = paperView(paperInvoice(walkIn));
    expect(view.khata).toBeNull();
    expect(view.party.name).toBe('Walk-in customer');
    expect(view.party.facts).toContainEqual(['Payment', 'Cash ₹170']);
  });

  it('asks by QR for the bill, then for the baaki, then not at all', () => {
    const upi = { id: 'annapurna@upi' };
    expect(paperView(paperInvoice({ upi })).qr).toMatchObject({
      amount: '₹170',
      title: 'Scan to pay · This bill',
    });
    expect(paperView(paperInvoice({ upi, paid: paise(17000) })).qr).toMatchObject({
      amount: '₹1,410',
      title: 'Scan to pay · Baaki',
    });
    expect(paperView(paperInvoice({ upi, paid: paise(17000), balanceAfter: paise(0) })).qr).toBeNull();
    expect(paperView(paperInvoice()).qr).toBeNull();
  });
});

describe('languages', () => {
  it('Hindi prints Hindi names and words, and keeps the English title small', () => {
    const view = paperView(taxed({ language: 'hi', customer: { name: 'प्रिया', phone: null } }));
    expect(view.head).toMatchObject({
      title: 'टैक्स इनवॉइस',
      note: 'Tax Invoice · मूल प्रति',
      shop: 'अन्नपूर्णा किराना स्टोर',
    });
    expect(view.head.date).toEqual(['तारीख', '23 नवंबर 2026, 6:42 PM']);
    expect(view.pages[0]?.rows[0]).toMatchObject({ name: 'चाय पत्ती', second: 'Chai Patti' });
    expect(view.inWords[1]).toBe('एक सौ पैंसठ रुपये मात्र');
  });

  it('prints an unknown title and unit as they are, whatever they are called', () => {
    const lines = [paperLine({ unit: 'valueOf' })];
    const view = paperView(paperInvoice({ title: 'toString', lines, language: 'hi' }));
    expect(view.head.title).toBe('toString');
    expect(view.pages[0]?.rows[0]?.cells).toMatchObject({ qty: '1 valueOf' });
  });

  it('prints Indian time whatever the offset, and marks a reprint', () => {
    const view = paperView(paperInvoice({ at: '2026-11-23T18:40:00Z', language: 'hi-Latn', copy: true }));
    expect(view.head.date).toEqual(['Taareekh', '24 Nov 2026, 12:10 AM']);
    expect(view.head.note).toBe('Copy');
  });

  it('refuses a bill without a readable time', () => {
    expect(() => paperView(paperInvoice({ at: 'yesterday' }))).toThrow(RangeError);
  });
});
