/**
 * The note of a closed day may name a customer, so it can be taken away when they are forgotten; every figure of the closing stays
 * as it was. Frozen: this text never changes once a shop has run it.
 */
const notes = `
DROP TRIGGER day_closings_no_update;
CREATE TRIGGER day_closings_no_update BEFORE UPDATE OF
  fact_id, day, at, opening, cash, expected, counted, difference, taken, left_over, cash_ever, counts, bills, sales, received
ON day_closings
BEGIN SELECT RAISE(ABORT, 'day_closings is append-only'); END;
CREATE TRIGGER day_closings_no_other_note BEFORE UPDATE OF note ON day_closings WHEN new.note <> ''
BEGIN SELECT RAISE(ABORT, 'a note of day_closings can only be taken away'); END;
`;

export const migration = { number: 70, name: 'closing-notes', sql: notes };
