import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paperInvoice } from '../../testing/papers.ts';
import { createPaperMakerAside } from './paper-aside.ts';
import { createPaperMaker } from './paper-maker.ts';

const fontsDir = join(import.meta.dirname, '../../../assets/fonts');
const threadUrl = new URL('./paper-thread.ts', import.meta.url);
const aside = createPaperMakerAside({ threadUrl, fontsDir });
afterAll(() => aside.close());

describe('papers drawn in a thread', () => {
  it('are the same bytes as those drawn here', async () => {
    const paper = paperInvoice({ language: 'hi' });
    const [there, here] = [await aside.make(paper), await createPaperMaker({ fontsDir }).make(paper)];
    expect(Buffer.compare(there, here)).toBe(0);
  });

  it('are refused as pdf_failed where a bill has no time or the fonts are missing', async () => {
    await expect(aside.make(paperInvoice({ at: '' }))).rejects.toMatchObject({ code: 'pdf_failed' });
    const lost = createPaperMakerAside({ threadUrl, fontsDir: '/nowhere' });
    await expect(lost.make(paperInvoice())).rejects.toMatchObject({ code: 'pdf_failed' });
  });
});
