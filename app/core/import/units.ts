import { RowFault } from './read-row.ts';

/** Units as people write them, and as the shop's goods have them. */
const WORDS: Readonly<Record<string, string>> = {
  kg: 'kg kgs kilo kilos kilogram kilograms किलो किग्रा',
  g: 'g gm gms gram grams ग्राम',
  litre: 'l lt ltr ltrs litre litres liter liters लीटर',
  ml: 'ml मिली',
  piece: 'pc pcs piece pieces nos no number each unit units ea पीस नग',
  packet: 'pkt pkts packet packets pack pouch पैकेट',
  dozen: 'dz doz dozen दर्जन',
  box: 'box boxes carton case डिब्बा पेटी',
  bori: 'bori bag bags बोरी',
  bottle: 'btl bottle bottles बोतल',
};
const KNOWN = new Map(
  Object.entries(WORDS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);
const LONGEST = 30;

/** The unit of a cell; null for none. A word of the shop's own is kept. Throws RowFault for one that is too long. */
export function unitIn(text: string): string | null {
  if (text === '') return null;
  const word = text.toLowerCase().replace(/\.$/, '');
  if (word.length > LONGEST) throw new RowFault('text_long');
  return KNOWN.get(word) ?? word;
}
