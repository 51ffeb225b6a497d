import { estimateToDraft } from '../../services/draft-copy.ts';
import { listEstimates, makeEstimate, readEstimate } from '../../services/estimate.ts';
import { listSeries, startSeries } from '../../services/numbering.ts';
import { listNotes, readNote } from '../../services/returns-view.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const creditNoteOperations = (door: Door) => ({
  get: os.creditNotes.get.handler(({ input }) => readNote(door.books().read, input.id)),
  list: os.creditNotes.list.handler(({ input }) =>
    listNotes(door.books().read, input.day ?? null, input.limit),
  ),
});

export const estimateOperations = (door: Door) => ({
  make: os.estimates.make.handler(({ input }) => {
    const made = door.books().write((entry) => makeEstimate(entry, input.draftId, input.version));
    door.tellDrafts();
    return made;
  }),
  get: os.estimates.get.handler(({ input }) => readEstimate(door.books().read, input.id)),
  list: os.estimates.list.handler(({ input }) =>
    listEstimates(door.books().read, input.day ?? null, input.limit),
  ),
  toDraft: os.estimates.toDraft.handler(({ input }) =>
    door.draftAfter((books) =>
      books.write((entry) => estimateToDraft(entry, input.draftId, input.estimateId)),
    ),
  ),
});

export const seriesOperations = (door: Door) => ({
  list: os.series.list.handler(() => listSeries(door.books().read, door.books().today())),
  start: os.series.start.handler(({ input }) => door.books().write((entry) => startSeries(entry, input))),
});
