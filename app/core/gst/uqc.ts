/** Unit of the shop → unit quantity code of the return, with the name the sheets write beside it. */
const CODES: ReadonlyMap<string, readonly [code: string, sheet: string]> = new Map([
  ['kg', ['KGS', 'KGS-KILOGRAMS']],
  ['g', ['GMS', 'GMS-GRAMMES']],
  ['quintal', ['QTL', 'QTL-QUINTAL']],
  ['litre', ['LTR', 'LTR-LITRES']],
  ['ml', ['MLT', 'MLT-MILILITRE']],
  ['piece', ['PCS', 'PCS-PIECES']],
  ['packet', ['PAC', 'PAC-PACKS']],
  ['dozen', ['DOZ', 'DOZ-DOZENS']],
  ['box', ['BOX', 'BOX-BOX']],
  ['bori', ['BAG', 'BAG-BAGS']],
  ['bag', ['BAG', 'BAG-BAGS']],
  ['bottle', ['BTL', 'BTL-BOTTLES']],
]);

const OTHER = ['OTH', 'OTH-OTHERS'] as const;

/** The code of a unit in the return's JSON ("KGS"); OTH for a unit the tax office does not list. */
export const uqcOf = (unit: string): string => (CODES.get(unit) ?? OTHER)[0];

/** The code as the sheets of the offline tool write it ("KGS-KILOGRAMS"). */
export function uqcLabel(code: string): string {
  const found = [...CODES.values()].find(([short]) => short === code) ?? OTHER;
  return found[1];
}
