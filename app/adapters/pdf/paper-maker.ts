import { join } from 'node:path';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import type { PaperInvoice } from '../../core/paper/types.ts';
import { paperView } from '../../core/paper/view.ts';
import { documentOf } from './document.ts';
import { PaperError } from './paper-error.ts';

/** Makes the A4 paper of a bill. */
export interface PaperMaker {
  /** The PDF as bytes; the same bill makes the same bytes. Throws PaperError. */
  make(paper: PaperInvoice): Promise<Uint8Array>;
}

const FAMILIES = { Latin: 'NotoSans', Devanagari: 'NotoSansDevanagari' } as const;

const fontsIn = (dir: string): TFontDictionary =>
  Object.fromEntries(
    Object.entries(FAMILIES).map(([family, file]) => [
      family,
      { normal: join(dir, `${file}-Regular.ttf`), bold: join(dir, `${file}-Bold.ttf`) },
    ]),
  );

/** The files of both scripts, each plain and bold. */
export const fontFiles = (dir: string): string[] =>
  Object.values(FAMILIES).flatMap((file) => [
    join(dir, `${file}-Regular.ttf`),
    join(dir, `${file}-Bold.ttf`),
  ]);

/**
 * pdfmake is 1.5 MB of code: the counter opens without it, the first bill brings it. It may read the fonts and
 * nothing else, whatever a name on the bill says.
 */
async function printer(fontsDir: string) {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  const files = fontFiles(fontsDir);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  pdfmake.setFonts(fontsIn(fontsDir));
  return pdfmake;
}

/** A maker that takes its fonts (the four files of assets/fonts) from `fontsDir`; they are read at the first bill. */
export function createPaperMaker({ fontsDir }: { fontsDir: string }): PaperMaker {
  return {
    async make(paper) {
      try {
        const pdfmake = await printer(fontsDir);
        return await pdfmake.createPdf(documentOf(paperView(paper))).getBuffer();
      } catch (cause) {
        throw new PaperError('the paper of the bill could not be made', cause);
      }
    },
  };
}
