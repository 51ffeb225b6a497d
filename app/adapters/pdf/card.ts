import type { Content } from 'pdfmake/interfaces.js';
import { px } from './style.ts';

export interface Card {
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly line?: string;
}

const PADDING = px(14);

/**
 * Content on a rounded sheet of at least this height (points). The sheet is drawn under it without taking room,
 * so that the content alone decides where the next block begins.
 */
export function card({ width, height, fill, line }: Card, content: Content): Content {
  const sheet = { type: 'rect' as const, x: 0, y: 0, w: width, h: height, r: px(7) };
  const colours = { ...(fill && { color: fill }), ...(line && { lineColor: line, lineWidth: px(1.5) }) };
  return {
    stack: [
      { canvas: [{ ...sheet, ...colours }], relativePosition: { x: 0, y: 0 } },
      {
        table: { widths: [width - 2 * PADDING], heights: [height], body: [[content]] },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: () => PADDING,
          paddingRight: () => PADDING,
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
      },
    ],
  };
}
