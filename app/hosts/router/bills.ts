import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedShop } from '../../compose.ts';
import { paperFileName } from '../../core/paper/file-name.ts';
import { pdfName } from '../../jobs/pdf.ts';
import { repeatLastBill } from '../../services/draft-copy.ts';
import { editDraft } from '../../services/draft-edits.ts';
import { closeDraft, needOpen, openDraft, reopenDraft } from '../../services/draft-store.ts';
import { cancelInvoice, correctInvoice } from '../../services/invoice-cancel.ts';
import { listBills, pdfState, readInvoice, readSaved } from '../../services/invoice-view.ts';
import { paperNumber } from '../../services/paper.ts';
import { previewBill } from '../../services/preview.ts';
import { Refusal } from '../../services/refusal.ts';
import { returnGoods } from '../../services/returns.ts';
import { confirmSurely } from '../../services/sure.ts';
import { type Door, draftsOf } from './door.ts';
import { os } from './os.ts';

export const draftOperations = (door: Door) => ({
  list: os.drafts.list.handler(() => draftsOf(door.books())),
  open: os.drafts.open.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => openDraft(entry, input.id))),
  ),
  edit: os.drafts.edit.handler(({ input: { draftId, version, edit } }) =>
    door.draftAfter((books) =>
      books.write((entry) => {
        const open = needOpen(entry.tx, draftId);
        if (open.version !== version) throw new Refusal('draft_changed');
        return editDraft(entry, open, edit);
      }),
    ),
  ),
  close: os.drafts.close.handler(({ input }) => {
    door.books().write((entry) => closeDraft(entry, needOpen(entry.tx, input.draftId)));
    door.tellDrafts();
    return { closed: true };
  }),
  reopen: os.drafts.reopen.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => reopenDraft(entry, input.draftId))),
  ),
  preview: os.drafts.preview.handler(({ input }) =>
    previewBill(door.books().read, input, door.books().today()),
  ),
  repeat: os.drafts.repeat.handler(({ input }) =>
    door.draftAfter((books) =>
      books.write((entry) => repeatLastBill(entry, input.draftId, input.customerId)),
    ),
  ),
});

export const invoiceOperations = (door: Door) => ({
  confirm: os.invoices.confirm.handler(({ input }) => {
    const { invoiceId } = confirmSurely(door.books(), input.draftId, input.version);
    const invoice = readSaved(door.books().read, invoiceId);
    door.tellSaved(invoice);
    door.tellDrafts();
    return invoice;
  }),
  get: os.invoices.get.handler(({ input }) => readInvoice(door.books().read, input.id)),
  list: os.invoices.list.handler(({ input }) => listBills(door.books().read, input.day ?? null, input.limit)),
  cancel: os.invoices.cancel.handler(({ input }) =>
    door.books().write((entry) => cancelInvoice(entry, input)),
  ),
  correct: os.invoices.correct.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => correctInvoice(entry, input))),
  ),
  return: os.invoices.return.handler(({ input }) => door.books().write((entry) => returnGoods(entry, input))),
  pdf: os.invoices.pdf.handler(async ({ input }) => {
    const number = paperNumber(door.books().read, input.id);
    if (pdfState(door.books().read, input.id) !== 'ready') await door.shop().queue.idle();
    const bytes = await paperBytes(door.shop(), input.id);
    return { bytes: bytes.toString('base64'), name: paperFileName(number) };
  }),
});

async function paperBytes({ pdfDir }: OpenedShop, invoiceId: string): Promise<Buffer> {
  try {
    return await readFile(join(pdfDir, pdfName(invoiceId)));
  } catch {
    throw new Refusal('pdf_failed');
  }
}
