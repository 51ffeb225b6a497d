import { makeDayInvoice, readDayInvoice } from '../../services/gst-day-invoice.ts';
import { askInvoice, deliverTo, draftDocument } from '../../services/gst-draft.ts';
import { readPractice, setProfile } from '../../services/gst-profile.ts';
import { gstDoctor, gstr1, gstr3b } from '../../services/gst-returns.ts';
import { splitExempt } from '../../services/gst-split.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const gstOperations = (door: Door) => ({
  practice: os.gst.practice.handler(() => readPractice(door.books().read, door.books().today())),
  setProfile: os.gst.setProfile.handler(({ input }) => {
    const practice = door.books().write((entry) => setProfile(entry, input));
    door.tellDrafts();
    return practice;
  }),
  document: os.gst.document.handler(({ input }) =>
    draftDocument(door.books().read, input.draftId, door.books().today()),
  ),
  deliver: os.gst.deliver.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => deliverTo(entry, input))),
  ),
  ownInvoice: os.gst.ownInvoice.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => askInvoice(entry, input))),
  ),
  split: os.gst.split.handler(({ input }) =>
    door.draftAfter((books) => books.write((entry) => splitExempt(entry, input))),
  ),
  gstr1: os.gst.gstr1.handler(({ input }) => gstr1(door.books().read, input.month)),
  gstr3b: os.gst.gstr3b.handler(({ input }) => gstr3b(door.books().read, input.month)),
  doctor: os.gst.doctor.handler(({ input }) => gstDoctor(door.books().read, input)),
  dayInvoice: os.gst.dayInvoice.handler(({ input }) =>
    door.books().write((entry) => makeDayInvoice(entry, input)),
  ),
  getDayInvoice: os.gst.getDayInvoice.handler(({ input }) => readDayInvoice(door.books().read, input.id)),
});
