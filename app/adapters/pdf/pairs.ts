import type { Content } from 'pdfmake/interfaces.js';
import type { Pair } from '../../core/paper/boxes.ts';
import { COLOUR, px, runs } from './style.ts';

const NO_LINES = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0 };

/** Labels at the left in grey, figures at the right in bold; `gap` is the space between rows (points). */
export function pairs(rows: readonly Pair[], fontSize: number, gap: number): Content {
  const body = rows.map(([label, figure]) => [
    { text: runs(label), color: COLOUR.grey },
    { text: runs(figure), bold: true, alignment: 'right' as const },
  ]);
  return {
    table: { widths: ['auto', '*'], body },
    fontSize,
    color: COLOUR.ink,
    layout: {
      ...NO_LINES,
      paddingTop: () => gap / 2,
      paddingBottom: () => gap / 2,
      paddingRight: (at) => (at === 0 ? px(14) : 0),
    },
  };
}
