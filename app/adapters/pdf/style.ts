import { breakable, scriptRuns } from '../../core/paper/text.ts';

/** The paper is drawn in CSS pixels of A4 at 96 to the inch; PDF counts points, 72 to the inch. */
export const px = (pixels: number): number => pixels * 0.75;

/** Fixed: printed paper never follows the theme of the screen. */
export const COLOUR = {
  green: '#0B6B3D',
  deepGreen: '#074A2B',
  softGreen: '#E6F4EB',
  ink: '#1A1C19',
  grey: '#565A52',
  line: '#D9DCD3',
  stripe: '#FAFBF8',
  sand: '#F5F4EF',
  red: '#A61B1B',
  amber: '#F5C662',
  white: '#FFFFFF',
} as const;

export const PAGE = { width: px(794), height: px(1123), side: px(40), top: px(64), bottom: px(104) } as const;
export const INNER = PAGE.width - 2 * PAGE.side;

const FAMILY = { latin: 'Latin', devanagari: 'Devanagari' } as const;

export interface Run {
  readonly text: string;
  readonly font: (typeof FAMILY)[keyof typeof FAMILY];
  readonly bold?: boolean;
  readonly color?: string;
  readonly fontSize?: number;
}
type RunStyle = Omit<Run, 'text' | 'font'>;

/** Text as runs, each in the font of its script; a word wider than its place may break. */
export const runs = (text: string, style: RunStyle = {}): Run[] =>
  scriptRuns(breakable(text)).map((run) => ({ ...style, text: run.text, font: FAMILY[run.script] }));

export interface TextStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly margin?: [number, number, number, number];
  readonly noWrap?: boolean;
  readonly lineHeight?: number;
}

/** A paragraph of the paper; sizes in points. */
export const say = (text: string, style: TextStyle = {}): { text: Run[] } & TextStyle => ({
  text: runs(text),
  ...style,
});
