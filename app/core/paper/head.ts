import { formatDay } from '../datetime/format-day.ts';
import { stateName } from '../gst/states.ts';
import type { Language } from '../intent/types.ts';
import { isInterstate, type Pair, paymentText } from './boxes.ts';
import { dateText } from './format.ts';
import { type Labels, titleIn } from './labels.ts';
import { clip, printable } from './text.ts';
import type { PaperInvoice } from './types.ts';

export interface HeadView {
  readonly shop: string;
  /** The name as the small head of later pages has room for it. */
  readonly shortShop: string;
  /** The shop's name in the other script. */
  readonly second: string | null;
  readonly address: string | null;
  /** Phone, GSTIN and State as label and text; an empty label stands for none. */
  readonly contact: readonly Pair[];
  /** Said in place of a GSTIN on a GST bill that has none yet. */
  readonly warning: string | null;
  readonly declaration: string | null;
  readonly title: string;
  /** English title beside a Hindi one, original or copy. */
  readonly note: string | null;
  readonly number: Pair;
  readonly date: Pair;
}

export interface PartyView {
  readonly label: string;
  readonly name: string;
  readonly lines: readonly Pair[];
  readonly facts: readonly Pair[];
}

const SHORT_SHOP = 24;

const filled = (text: string | null | undefined): string | null => {
  const line = printable(text ?? '');
  return line === '' ? null : line;
};

const pair = (label: string, text: string | null | undefined): Pair[] => {
  const line = filled(text);
  return line === null ? [] : [[label, line]];
};

const shopNames = (paper: PaperInvoice): { shop: string; second: string | null } => {
  const roman = filled(paper.shop.name) ?? '–';
  const hindi = filled(paper.shop.nameHi);
  if (hindi === null || hindi === roman) return { shop: roman, second: null };
  return paper.language === 'hi' ? { shop: hindi, second: roman } : { shop: roman, second: hindi };
};

const noteOf = (paper: PaperInvoice, small: string | null, say: Labels): string | null => {
  const original = paper.withGst ? say('original') : null;
  const parts = [small, paper.copy ? say('copy') : original].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
};

/** Rules 46 and 49 of the CGST Rules want GSTINs and addresses on tax invoices and bills of supply. */
export const isUnderGst = ({ underGst, withGst }: PaperInvoice): boolean => underGst ?? withGst;

const contactOf = (paper: PaperInvoice, say: Labels): Pair[] => {
  const { shop } = paper;
  const law = isUnderGst(paper) ? [...pair('GSTIN', shop.gstin), ...pair(say('state'), shop.stateCode)] : [];
  return [...pair(say('phone'), shop.phone), ...law];
};

/** The green head of the first page. */
export function headOf(paper: PaperInvoice, say: Labels): HeadView {
  const { large, small } = titleIn(printable(paper.title), paper.language);
  const names = shopNames(paper);
  const missing = paper.withGst && paper.gstinMissing;
  return {
    ...names,
    shortShop: clip(names.shop, SHORT_SHOP),
    address: filled(paper.shop.address),
    contact: contactOf(paper, say),
    warning: missing ? say('gstinMissing') : null,
    declaration: filled(paper.declaration),
    title: large,
    note: noteOf(paper, small, say),
    number: [say('number'), printable(paper.number)],
    date: [say('date'), dateText(paper.at, paper.language)],
  };
}

/** "Uttar Pradesh (09)", the name and the code that Rule 46 asks for; the code alone when nobody has it. */
const placeText = (code: string, language: Language): string => {
  const name = stateName(code, language);
  return name === null ? code : `${name} (${code})`;
};

const supplyFacts = (paper: PaperInvoice, say: Labels): Pair[] => {
  if (!paper.withGst) return [];
  const said = paper.placeOfSupply ?? paper.customer?.stateCode ?? null;
  const state = said ?? paper.shop.stateCode;
  const known = said !== null || !isInterstate(paper);
  const place: Pair[] = known ? [[say('place'), placeText(state, paper.language)]] : [];
  return [...place, [say('reverse'), say('no')]];
};

const againstFacts = ({ against, language }: PaperInvoice, say: Labels): Pair[] =>
  against ? [[say('against'), `${printable(against.number)}, ${formatDay(against.day, language)}`]] : [];

const memoFacts = ({ memos, language }: PaperInvoice, say: Labels): Pair[] => {
  if (!memos) return [];
  const numbers = [...new Set(memos.numbers)].map(printable).join(' – ');
  return [[say('memos'), `${formatDay(memos.day, language)}, ${numbers}`]];
};

/** Who buys, and the facts beside: place of supply and reverse charge (GST only), payment, number of items. */
export function partyOf(paper: PaperInvoice, say: Labels): PartyView {
  const { customer } = paper;
  const named = isUnderGst(paper);
  const gstin = named ? pair('GSTIN', customer?.gstin) : [];
  const address = named ? customer?.address : null;
  return {
    label: say('billTo'),
    name: filled(customer?.name) ?? say('walkIn'),
    lines: [...pair('', address), ...pair(say('phone'), customer?.phone), ...gstin],
    facts: [
      ...supplyFacts(paper, say),
      ...againstFacts(paper, say),
      ...memoFacts(paper, say),
      ...pair(say('payment'), paymentText(paper, say)),
      [say('items'), String(paper.lines.length)],
    ],
  };
}
