import type { Engine, OpenedShop } from '../../compose.ts';
import type { Draft } from '../../contract/draft.ts';
import type { Books } from '../../services/books.ts';
import type { OpenDraft } from '../../services/draft-store.ts';
import { listOpen } from '../../services/draft-store.ts';
import { draftMessage } from '../../services/draft-view.ts';
import { Refusal } from '../../services/refusal.ts';
import { readShop } from '../../services/shop.ts';

/** What every operation needs of the engine behind its door. */
export interface Door {
  readonly engine: Engine;
  /** The open file; throws why it is shut. */
  opened(): OpenedShop;
  /** The open shop. Refuses with `shop_missing` before the first start is done. */
  shop(): OpenedShop;
  books(): Books;
  /** Tells every door how the drafts stand. */
  tellDrafts(): void;
  /** Makes a change to a draft, tells every door, and answers with the draft. */
  draftAfter(change: (books: Books) => OpenDraft): Draft;
  /** Tells every door that a bill was saved. */
  tellSaved(invoice: { readonly id: string; readonly number: string } | null): void;
}

export function createDoor(engine: Engine): Door {
  const opened = (): OpenedShop => {
    if ('problem' in engine.shop) throw engine.shop.problem;
    return engine.shop;
  };
  const shop = (): OpenedShop => {
    const found = opened();
    if (!readShop(found.books.read, found.books.today())) throw new Refusal('shop_missing');
    return found;
  };
  const books = () => shop().books;
  const tellDrafts = () => engine.bus.emit({ kind: 'drafts', drafts: draftsOf(books()) });
  return {
    engine,
    opened,
    shop,
    books,
    tellDrafts,
    draftAfter: (change) => {
      const open = change(books());
      tellDrafts();
      return draftMessage(books().read, open, books().today());
    },
    tellSaved: (invoice) => {
      if (invoice) engine.bus.emit({ kind: 'saved', invoiceId: invoice.id, number: invoice.number });
    },
  };
}

/** The drafts on the counter. */
export const draftsOf = (books: Books): Draft[] =>
  listOpen(books.read).map((open) => draftMessage(books.read, open, books.today()));
