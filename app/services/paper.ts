import type { Reader } from '../../db/gateway.ts';
import type { PaperInvoice } from '../core/paper/types.ts';
import { paise } from '../core/units.ts';
import { type InvoiceRecord, invoiceById } from '../repositories/invoices.ts';
import { shopRow } from '../repositories/plain.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

/** All that the paper of a saved bill needs. Refuses with `not_found`. */
export function paperOf(read: Reader, invoiceId: string, copy = false): PaperInvoice {
  const bill = invoiceById(read, invoiceId);
  const shop = shopRow(read);
  if (!bill || !shop) throw new Refusal('not_found', 'invoice');
  return {
    shop: {
      name: shop.name,
      address: shop.address,
      phone: shop.phone,
      gstin: shop.gstin,
      stateCode: shop.state_code,
    },
    title: bill.title,
    number: bill.number,
    at: bill.at,
    customer:
      bill.customer_id === null ? null : { name: bill.customer_name ?? '', phone: bill.customer_phone },
    withGst: bill.with_gst === 1,
    gstinMissing: bill.gstin_missing === 1,
    lines: bill.lines.map(paperLine),
    totals: {
      subtotal: bill.subtotal,
      discount: bill.discount,
      tax: paise(bill.cgst + bill.sgst + bill.igst + bill.cess),
      roundOff: bill.round_off,
      total: bill.total,
    },
    payment: bill.payment,
    paid: bill.paid,
    balanceBefore: bill.balance_before,
    balanceAfter: bill.balance_after,
    language: readSettings(read).language,
    copy,
  };
}

const paperLine = (line: InvoiceRecord['lines'][number]): PaperInvoice['lines'][number] => ({
  name: line.name,
  nameHi: line.name_hi,
  hsn: line.hsn,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.price,
  taxInside: line.mode !== 'exclusive',
  taxable: line.taxable,
  gstRate: line.gst_rate,
  cgst: line.cgst,
  sgst: line.sgst,
  igst: line.igst,
  cess: line.cess,
  total: line.total,
});
