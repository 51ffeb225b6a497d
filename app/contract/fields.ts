import { z } from 'zod';
import { LANGUAGES } from '../core/intent/types.ts';
import { paise } from '../core/units.ts';

/** JSON and structured clone both carry −0; the books know one nothing. */
const money = (value: number) => paise(value === 0 ? 0 : value);

/** Fields that many operations share, each with its limit: no message is larger than the counter needs. */
export const id = z.uuid();
export const languageField = z.enum(LANGUAGES);
/** Integer paise, up to ₹10 crore either way. */
export const paiseField = z.int().min(-10_000_000_000).max(10_000_000_000).transform(money);
/** Paise that were added up: no limit but that of whole numbers. For answers only. */
export const sumField = z.int().transform(money);
/** Quantity as a decimal string with at most three places ("2.5"). */
export const quantityField = z.string().regex(/^\d{1,7}(\.\d{1,3})?$/);
export const nameField = z.string().trim().min(1).max(120);
export const textField = z.string().max(10_000);
/** ISO instant with an offset. */
export const instantField = z.string().max(40);
/** yyyy-mm-dd in India. */
export const dayField = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const OUTSIDE =
  /^(https:\/\/[\w.-]+|http:\/\/(localhost|\[::1\]|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}))(:\d{1,5})?(\/[\w./-]*)?$/;
/** https, or http on this PC and in this house: what is said there does not cross a street in the clear. No name or password in it. */
export const outsideUrl = z.string().max(300).regex(OUTSIDE);
