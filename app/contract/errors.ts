import { z } from 'zod';

/**
 * Every way in which the engine says no. The list is closed: a screen can name each one, and a new
 * failure gets a code here before it gets a line of code elsewhere.
 */
export const ERROR_CODES = [
  'invalid_input',
  'version_mismatch',
  'not_found',
  'engine_stopped',
  'internal',
  // the shop's file
  'shop_missing',
  'shop_exists',
  'shop_busy',
  'shop_newer',
  'shop_damaged',
  'shop_read_only',
  'disk_full',
  'disk_failed',
  // bills
  'draft_missing',
  'draft_changed',
  'draft_empty',
  'line_missing',
  'amount_invalid',
  'quantity_invalid',
  'unit_unknown',
  'operation_reused',
  'gst_not_allowed',
  'discount_invalid',
  'payment_short',
  'payment_over_bill',
  'bill_cancelled',
  'bill_returned',
  'cancel_too_late',
  'return_too_much',
  'estimate_billed',
  'series_used',
  'series_full',
  // GST
  'gstin_other_state',
  'gstin_missing',
  'gst_reason_needed',
  'estimate_only',
  'two_documents',
  'draft_whole',
  'interstate_not_allowed',
  'buyer_address_missing',
  'state_unknown',
  'gst_return_none',
  'memos_none',
  'bill_in_day_invoice',
  // people
  'customer_missing',
  'customer_exists',
  'phone_invalid',
  'name_invalid',
  'payment_over_balance',
  'amount_over_balance',
  'undo_impossible',
  'same_customer',
  'email_invalid',
  'gstin_invalid',
  'reminder_missing',
  'reminder_past',
  'pin_missing',
  'code_wrong',
  'code_over',
  'code_limit',
  // goods
  'product_exists',
  'barcode_invalid',
  'barcode_unknown',
  'barcode_taken',
  'mrp_unsaid',
  // voice
  'speech_model_missing',
  'speech_model_damaged',
  'speech_busy',
  'recording_off',
  'speech_failed',
  'speech_too_long',
  'model_missing',
  'model_address_missing',
  'model_fetch_busy',
  'model_fetch_failed',
  'model_fetch_damaged',
  'model_no_space',
  // the day, lists and backups
  'day_closed',
  'day_ahead',
  'import_missing',
  'import_unreadable',
  'import_too_large',
  'backup_damaged',
  'backup_missing',
  'folder_missing',
  // papers
  'pdf_failed',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const errorCode = z.enum(ERROR_CODES);

/** What a door gets instead of an answer: a code, a sentence for the shopkeeper, an id that stands in the log. */
export const errorShape = z.object({
  code: errorCode,
  message: z.string().max(500),
  /** Names what failed: a file, a field. Never personal data. */
  detail: z.string().max(500).nullable(),
  errorId: z.string().max(40).nullable(),
});
export type ErrorShape = z.infer<typeof errorShape>;
