import { rupeesPlain } from '../money/format.ts';
import type { Paise } from '../units.ts';
import { portalMonth } from './gstr1-json.ts';
import { groupsOf, isReported, isTaxed, signedLines, sumFigures } from './return-sums.ts';
import type { ReturnInput, TaxFigures } from './return-types.ts';

/** The figures of GSTR-3B that come from sales, in paise; credit notes are taken off. Purchases are not in these books. */
export interface Gstr3b {
  readonly gstin: string;
  readonly month: string;
  /** Table 3.1(a). */
  readonly taxed: TaxFigures;
  /** Table 3.1(c): nil-rated and exempt. */
  readonly exempt: Paise;
  /** Table 3.2: inter-State sales to buyers without GSTIN, by State. */
  readonly across: readonly {
    readonly placeOfSupply: string;
    readonly taxable: Paise;
    readonly igst: Paise;
  }[];
}

/** Adds up a month for GSTR-3B. */
export function gstr3bOf({ gstin, month, documents }: ReturnInput): Gstr3b {
  const lines = signedLines(documents.filter(isReported));
  const taxed = lines.filter(({ line }) => isTaxed(line));
  const across = taxed.filter(
    ({ document }) => document.supply === 'INTERSTATE' && document.buyerGstin === null,
  );
  return {
    gstin,
    month,
    taxed: sumFigures(taxed),
    exempt: sumFigures(lines.filter(({ line }) => !isTaxed(line))).taxable,
    across: groupsOf(across, ({ document }) => document.placeOfSupply).map((group) => {
      const { taxable, igst } = sumFigures(group);
      return { placeOfSupply: group[0].document.placeOfSupply, taxable, igst };
    }),
  };
}

const rupees = (amount: Paise): number => Number(rupeesPlain(amount));

/** GSTR-3B as the portal's offline tool reads it: the tables of sales. */
export function gstr3bJson({ gstin, month, taxed, exempt, across }: Gstr3b) {
  return {
    gstin,
    ret_period: portalMonth(month),
    sup_details: {
      osup_det: {
        txval: rupees(taxed.taxable),
        iamt: rupees(taxed.igst),
        camt: rupees(taxed.cgst),
        samt: rupees(taxed.sgst),
        csamt: rupees(taxed.cess),
      },
      osup_nil_exmp: { txval: rupees(exempt) },
    },
    inter_sup: {
      unreg_details: across.map(({ placeOfSupply, taxable, igst }) => ({
        pos: placeOfSupply,
        txval: rupees(taxable),
        iamt: rupees(igst),
      })),
    },
  };
}
