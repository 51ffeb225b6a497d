import { z } from 'zod';

const figure = z.int();

/** The figures by rate of a day's invoice, as they lie in the file: paise, and basis points. */
export const storedRates = z.array(
  z.object({
    gstRate: z.int().min(0),
    taxable: figure,
    cgst: figure,
    sgst: figure,
    igst: figure,
    cess: figure,
  }),
);
