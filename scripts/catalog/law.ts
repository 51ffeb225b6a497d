import type { DatedRate } from '../../app/core/gst/rate.ts';
import { basisPoints } from '../../app/core/units.ts';

/** GST began. */
export const BEGIN = '2017-07-01';
/** Rates of the 56th Council meeting: notifications 9/2025 and 10/2025-CT(Rate). */
export const REFORM = '2025-09-22';

const dated = (from: string, percent: number): DatedRate => ({
  from,
  gst: basisPoints(percent * 100),
  cess: basisPoints(0),
});

/**
 * Where the figure handed down for a product was not the law of its time, the law. Names as in the catalog.
 * Atta: wheat flour is heading 1101 (1102 is flour of other cereals).
 */
export const HEADINGS: Readonly<Record<string, string>> = { Atta: '1101' };

/**
 * Maggi: noodles (1902) stood at 12 before the reform. Agarbatti: 5 since 2017. Kurkure: extruded snacks 18,
 * then 12 from 10 October 2024 (notification 5/2024-CT(Rate)).
 */
export const EARLIER_RATES: Readonly<Record<string, readonly DatedRate[]>> = {
  Maggi: [dated(BEGIN, 12)],
  Agarbatti: [dated(BEGIN, 5)],
  Kurkure: [dated(BEGIN, 18), dated('2024-10-10', 12)],
};
