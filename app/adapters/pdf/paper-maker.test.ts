import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { PaperInvoice } from '../../core/paper/types.ts';
import { paise } from '../../core/units.ts';
import { paperInvoice, paperLine, taxedLine } from '../../testing/papers.ts';
import { createPaperMaker } from './paper-maker.ts';

const maker = createPaperMaker({ fontsDir: join(import.meta.dirname, '../../../assets/fonts') });
const dir = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const taxed = (count: number, change: Partial<PaperInvoice> = {}): PaperInvoice =>
  paperInvoice({
    title: 'Tax Invoice',
    withGst: true,
    lines: Array.from({ length: count }, () => taxedLine()),
    ...change,
  });

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** pdfmake writes page objects in the open, outside of compressed streams. */
const pageCount = (bytes: Uint8Array): number => asText(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;

/** Without poppler the text inside a PDF cannot be read here: those tests are skipped, and say so. */
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
function readPdf(bytes: Uint8Array): string {
  const path = join(dir, 'read.pdf');
  writeFileSync(path, bytes);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('the PDF of a bill', () => {
  it('is one page for a small bill, two for forty items', async () => {
    const small = await maker.make(paperInvoice());
    expect(asText(small).startsWith('%PDF-1.')).toBe(true);
    expect(pageCount(small)).toBe(1);
    expect(pageCount(await maker.make(taxed(40)))).toBe(2);
  });

  it('has the same bytes for the same bill, and the time of the bill as its own', async () => {
    const [first, second] = [await maker.make(taxed(8)), await maker.make(taxed(8))];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(asText(first)).toContain('(D:20261123131200Z)');
  });

  it('carries its fonts for both scripts', async () => {
    const text = asText(await maker.make(taxed(2)));
    expect(text).toContain('NotoSans-Bold');
    expect(text).toContain('NotoSansDevanagari-Regular');
  });

  it('makes papers asked for at once each for itself', async () => {
    const alone = await maker.make(taxed(3));
    const [one, , three] = await Promise.all(
      [taxed(3), taxed(12), taxed(3)].map((paper) => maker.make(paper)),
    );
    expect(Buffer.compare(alone, one ?? alone.subarray(1))).toBe(0);
    expect(Buffer.compare(alone, three ?? alone.subarray(1))).toBe(0);
  });

  it('is refused as pdf_failed when fonts are missing or the bill has no time', async () => {
    const lost = createPaperMaker({ fontsDir: join(dir, 'none') });
    await expect(lost.make(paperInvoice())).rejects.toMatchObject({ code: 'pdf_failed' });
    await expect(maker.make(paperInvoice({ at: '' }))).rejects.toMatchObject({ code: 'pdf_failed' });
  });
});

describe.skipIf(!poppler)('the text of the PDF (read by poppler)', () => {
  it('has number, names, totals and words', async () => {
    const text = readPdf(await maker.make(paperInvoice({ language: 'hi-Latn' })));
    for (const part of [
      'INV/26-27/00001',
      'Rahul',
      'Chawal',
      'Cheeni',
      '₹170.00',
      '₹1,410.00',
      'Udhaar ₹170',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Rupees One Hundred Seventy Only');
    expect(text).not.toContain('GST');
  });

  it('has taxes, rates and Hindi words on a GST bill', async () => {
    const text = readPdf(
      await maker.make(taxed(2, { language: 'hi', customer: { name: 'रमा', phone: null } })),
    );
    for (const part of [
      '09AAAPA0000A1Z5',
      'CGST',
      'SGST',
      '5% (2.5% + 2.5%)',
      '200.00',
      '₹210.00',
      'रमा',
      'मात्र',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('repeats the small head and counts pages', async () => {
    const [first = '', second = ''] = readPdf(await maker.make(taxed(40))).split('\f');
    expect(first).toContain('Page 1 of 2');
    expect(first).toContain('Carried forward');
    expect(second).toContain('Tax Invoice · INV/26-27/00001');
    expect(second).toContain('Brought forward');
    expect(second).toContain('₹4,200.00');
  });

  it('wraps a long name and keeps every letter of it', async () => {
    const name = 'abcdefghij'.repeat(11);
    const text = readPdf(await maker.make(taxed(1, { lines: [taxedLine({ name, nameHi: null })] })));
    expect(text.replace(/[^a-j]/g, '')).toContain('abcdefghij'.repeat(2));
    expect(text.split('\n').some((line) => line.includes(name))).toBe(false);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    'שלום עולם',
    'مرحبا',
    '👨‍👩‍👧‍👦🇮🇳',
    '\u0000\u001b[31m',
    '\ud800',
    'क्ष्म्य'.repeat(20),
    'W'.repeat(120),
    'தமிழ்',
    '़़़्््',
    '',
  ),
);
const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(paise);

it('any name, address, unit and amount makes a PDF of a few pages', async () => {
  const bill = fc.record({
    name: anyText,
    nameHi: anyText,
    shop: anyText,
    unit: anyText,
    hsn: anyText,
    total: amount,
    language: fc.constantFrom('hi', 'en', 'hi-Latn'),
    withGst: fc.boolean(),
    count: fc.integer({ min: 0, max: 12 }),
  });
  const property = fc.asyncProperty(
    bill,
    async ({ name, nameHi, shop, unit, hsn, total, language, withGst, count }) => {
      const lines = Array.from({ length: count }, () => paperLine({ name, nameHi, unit, hsn, total }));
      const place = { ...paperInvoice().shop, name: shop, nameHi, address: name, phone: unit };
      const totals = { ...paperInvoice().totals, total };
      const customer = { name, phone: hsn, gstin: unit };
      const bytes = await maker.make(
        paperInvoice({
          shop: place,
          lines,
          totals,
          customer,
          language,
          withGst,
          title: shop,
          number: name,
          balanceAfter: total,
          upi: { id: unit },
        }),
      );
      expect(pageCount(bytes)).toBeGreaterThan(0);
      // Eight pages have been seen; a table that never ends would fill hundreds.
      expect(pageCount(bytes)).toBeLessThan(20);
    },
  );
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
}, 60_000);
