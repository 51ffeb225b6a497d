/**
 * The last day (YYYY-MM-DD) on which a credit note may lower the GST of a sale: 30 November after the financial year of the sale
 * (CGST Act s. 34(2)). The law's other end, the filing of the yearly return, is not in these books.
 */
export function lastNoteDay(soldOn: string): string {
  const year = Number(soldOn.slice(0, 4)) + (soldOn.slice(5, 7) < '04' ? 0 : 1);
  return `${year}-11-30`;
}

/** Whether a credit note of this day still lowers the GST of a sale; days in India, YYYY-MM-DD. */
export const lowersTax = (soldOn: string, noteDay: string): boolean => noteDay <= lastNoteDay(soldOn);

/**
 * Whether the return that tells of a credit note is filed after the last day: the month of November is filed in December. A note
 * made then lowers the tax of the books, and the tax office may not take it.
 */
export const isToldLate = (soldOn: string, noteDay: string): boolean =>
  noteDay.slice(0, 7) >= lastNoteDay(soldOn).slice(0, 7);

/** What a credit note says that comes too late to lower GST. */
export const COMMERCIAL_NOTICE =
  'GST of the bill is not reduced: issued after the last day of section 34(2) of the CGST Act';
