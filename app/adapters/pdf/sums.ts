import type { Column, Content } from 'pdfmake/interfaces.js';
import type { KhataBox, Pair, QrBox, RateTable } from '../../core/paper/boxes.ts';
import type { PaperView } from '../../core/paper/view.ts';
import { card } from './card.ts';
import { pairs } from './pairs.ts';
import { COLOUR, INNER, px, runs, say } from './style.ts';

const RIGHT = px(262);
const GAP = px(30);
const HALF = (INNER - px(16)) / 2;
const PAY_HEIGHT = px(150);
/** pdfmake draws whole points: 49 modules (150 letters of link) of 2 points, large enough for any phone. */
const QR_SIZE = 98;

const rateRow = (cells: readonly string[], style: { bold?: boolean; color?: string }) =>
  cells.map((text, at) => ({
    text: runs(text),
    alignment: at === 0 ? ('left' as const) : ('right' as const),
    noWrap: true,
    ...style,
  }));

const rateTable = ({ head, rows, total }: RateTable): Content => ({
  table: {
    widths: ['*', ...head.slice(1).map(() => 'auto')],
    body: [
      rateRow(head, { bold: true, color: COLOUR.grey }),
      ...rows.map((row) => rateRow(row, {})),
      rateRow(total, { bold: true }),
    ],
  },
  fontSize: px(head.length > 5 ? 11 : 12),
  layout: {
    hLineWidth: (line) => (line === 0 || line > rows.length + 1 ? 0 : px(1)),
    hLineColor: (line) => (line === 1 ? COLOUR.grey : COLOUR.line),
    vLineWidth: () => 0,
    paddingLeft: (at) => (at === 0 ? 0 : px(6)),
    paddingRight: () => px(6),
    paddingTop: () => px(2.5),
    paddingBottom: () => px(2.5),
  },
});

const wordsBox = ([label, words]: Pair): Content => ({
  margin: [0, px(10), 0, 0],
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            say(label, { fontSize: px(12), color: COLOUR.grey }),
            say(words, { fontSize: px(14.5), bold: true }),
          ],
        },
      ],
    ],
  },
  layout: {
    fillColor: () => COLOUR.sand,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => px(14),
    paddingRight: () => px(14),
    paddingTop: () => px(6),
    paddingBottom: () => px(6),
  },
});

const GRAND_SIZE = px(27);
const GRAND_LABEL = px(92);
const GRAND_AMOUNT = RIGHT - px(28) - GRAND_LABEL;

/** The largest size (points) at which the total stands beside its label; a sign is 0.55 em wide on the average. */
const grandSize = (text: string): number => Math.min(GRAND_SIZE, GRAND_AMOUNT / (text.length * 0.55));

const grandCard = ([label, amount]: Pair): Content => {
  const size = grandSize(amount);
  const name = say(label, { fontSize: px(15), bold: true, noWrap: true, margin: [0, px(17), 0, 0] });
  const figure = say(amount, {
    fontSize: size,
    bold: true,
    alignment: 'right',
    noWrap: true,
    margin: [0, px(27) - size * 0.68, 0, 0],
  });
  return card(
    { width: RIGHT, height: px(54), fill: COLOUR.green },
    {
      color: COLOUR.white,
      columnGap: 0,
      columns: [
        { ...name, width: GRAND_LABEL },
        { ...figure, width: GRAND_AMOUNT },
      ],
    },
  );
};

const left = (view: PaperView): Column => ({
  width: '*',
  stack: [
    ...(view.star === null
      ? []
      : [say(view.star, { fontSize: px(11.5), color: COLOUR.grey, margin: [0, 0, 0, px(4)] })]),
    ...(view.rates === null ? [] : [rateTable(view.rates)]),
    wordsBox(view.inWords),
  ],
});

const right = (view: PaperView): Column => ({
  width: RIGHT,
  stack: [
    { margin: [px(14), 0, px(14), px(8)], stack: [pairs(view.sums, px(14), px(4))] },
    grandCard(view.grand),
    ...(view.discount === null
      ? []
      : [
          say(view.discount, {
            fontSize: px(12.5),
            bold: true,
            color: COLOUR.green,
            alignment: 'right',
            margin: [0, px(6), px(14), 0],
          }),
        ]),
  ],
});

const khataNow = ({ now: [label, amount], owes }: KhataBox): Content => ({
  margin: [0, px(5), 0, 0],
  columnGap: 0,
  columns: [
    { ...say(label, { bold: true, fontSize: px(14.5), margin: [0, px(6), 0, 0] }), width: 'auto' },
    say(amount, {
      bold: true,
      fontSize: px(20),
      color: owes ? COLOUR.red : COLOUR.green,
      alignment: 'right',
    }),
  ],
});

const khataCard = (khata: KhataBox): Content =>
  card(
    { width: HALF, height: PAY_HEIGHT, line: COLOUR.line },
    {
      margin: [0, px(10), 0, 0],
      stack: [
        say(khata.title, { bold: true, fontSize: px(12.5), color: COLOUR.green, noWrap: true }),
        pairs(khata.rows, px(13.5), px(6)),
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: px(4),
              x2: HALF - px(28),
              y2: px(4),
              lineWidth: px(1.5),
              lineColor: COLOUR.ink,
            },
          ],
        },
        khataNow(khata),
      ],
    },
  );

const qrCard = (qr: QrBox): Content =>
  card(
    { width: HALF, height: PAY_HEIGHT, line: COLOUR.line },
    {
      margin: [0, px(15), 0, 0],
      columnGap: px(16),
      columns: [
        { qr: qr.link, fit: QR_SIZE, eccLevel: 'L', width: QR_SIZE },
        {
          margin: [0, px(12), 0, 0],
          stack: [
            say(qr.title, { bold: true, fontSize: px(12.5), color: COLOUR.green }),
            say(qr.amount, { bold: true, fontSize: px(24) }),
            say(qr.id, { fontSize: px(12), color: COLOUR.grey }),
            say(qr.note, { fontSize: px(12), color: COLOUR.grey }),
          ],
        },
      ],
    },
  );

const payBlock = ({ qr, khata }: PaperView): Content[] => {
  if (qr === null && khata === null) return [];
  const side = (content: Content | null): Column => ({
    width: HALF,
    stack: content === null ? [] : [content],
  });
  const columns = [side(qr && qrCard(qr)), side(khata && khataCard(khata))];
  return [{ columns, columnGap: px(16), margin: [0, px(14), 0, 0] }];
};

/** All that stands under the goods, kept together on one page. */
export const sumsBlock = (view: PaperView): Content => ({
  unbreakable: true,
  stack: [
    { columns: [left(view), right(view)], columnGap: GAP, margin: [0, px(12), 0, 0] },
    ...payBlock(view),
  ],
});
