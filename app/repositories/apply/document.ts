import type { AskedColumns, HeadColumns, LineColumns } from '../../../db/schema/bills.ts';
import type { FactHead, FactLine, FactOf, ReturnedLine } from '../../core/facts/facts.ts';
import { dayOf } from './ledger.ts';

/** A numbered document of any kind, as its fact has it. */
type DocumentBody =
  | FactOf<'invoice.confirmed'>['body']
  | FactOf<'invoice.returned'>['body']
  | FactOf<'estimate.made'>['body'];

/** The columns that every numbered document has. */
export const headColumns = (head: FactHead, body: DocumentBody): Omit<HeadColumns, 'id'> => ({
  number: body.number,
  series: body.series,
  n: body.n,
  at: head.at,
  day: dayOf(head.at),
  customer_id: body.customerId,
  title: body.title,
  with_gst: body.withGst ? 1 : 0,
  supply: body.supply,
  subtotal: body.subtotal,
  discount: body.discount,
  taxable: body.taxable,
  cgst: body.cgst,
  sgst: body.sgst,
  igst: body.igst,
  cess: body.cess,
  round_off: body.roundOff,
  total: body.total,
  fact_id: head.id,
});

/** The columns that a line of every document has; lines count from 1. */
export const lineColumns = (line: FactLine | ReturnedLine, index: number): LineColumns => ({
  n: index + 1,
  product_id: line.productId,
  name: line.name,
  name_hi: line.nameHi,
  hsn: line.hsn,
  quantity: line.quantity,
  unit: line.unit,
  price: line.price,
  mode: line.mode,
  gst_rate: line.gstRate,
  cess_rate: line.cessRate,
  gross: line.gross,
  discount: line.discount,
  taxable: line.taxable,
  cgst: line.cgst,
  sgst: line.sgst,
  igst: line.igst,
  cess: line.cess,
  total: line.total,
});

export const askedColumns = (line: FactLine): AskedColumns => ({
  own_discount: line.ownDiscount && JSON.stringify(line.ownDiscount),
  amount: line.amount,
  new_product: line.newProduct ? 1 : 0,
});
