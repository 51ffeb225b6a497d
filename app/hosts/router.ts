import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import type { Engine, OpenedShop } from '../compose.ts';
import { contract } from '../contract/contract.ts';
import { paperFileName } from '../core/paper/file-name.ts';
import { paise } from '../core/units.ts';
import { pdfName } from '../jobs/pdf.ts';
import { createCustomer, customerMessage, khata, needCustomer } from '../services/customer.ts';
import { summaryOf } from '../services/day.ts';
import { editDraft } from '../services/draft-edits.ts';
import { closeDraft, listOpen, needOpen, openDraft, reopenDraft } from '../services/draft-store.ts';
import { draftMessage } from '../services/draft-view.ts';
import { listBills, readInvoice } from '../services/invoice.ts';
import { addCredit, recordPayment } from '../services/money.ts';
import { Refusal } from '../services/refusal.ts';
import { findCustomers, findProducts, quickProducts } from '../services/search.ts';
import { changeSettings } from '../services/settings.ts';
import { openShop, readShop } from '../services/shop.ts';
import { confirmSurely } from '../services/sure.ts';
import { say } from '../services/talk.ts';
import { listWork } from '../services/work.ts';
import { helloOf, speechMessage } from './hello.ts';

/** The operations of the contract on one engine: check, call the service, tell the other doors. */
export function createRouter(engine: Engine) {
  const os = implement(contract);
  const shop = (): OpenedShop => openedOf(engine);
  const { bus } = engine;
  const tellDrafts = (): void => bus.emit({ kind: 'drafts', drafts: draftsOf(shop()) });
  const books = () => shop().books;

  return os.router({
    hello: os.hello.handler(({ input }) => helloOf(engine, input.protocol)),
    events: os.events.handler(({ signal }) => bus.subscribe(signal)),
    shop: {
      open: os.shop.open.handler(({ input }) => {
        openShop(shop().books, input, engine.catalog());
        return helloOf(engine);
      }),
      get: os.shop.get.handler(() => needShop(shop())),
      settings: os.shop.settings.handler(({ input }) => {
        const settings = changeSettings(books(), input);
        bus.emit({ kind: 'settings', settings });
        return settings;
      }),
    },
    talk: {
      say: os.talk.say.handler(({ input }) => {
        needShop(shop());
        const turn = say(shop().talk, { ...input, source: 'typed' });
        tellTurn(engine, turn);
        tellDrafts();
        return turn;
      }),
    },
    speech: {
      status: os.speech.status.handler(() => speechMessage(engine)),
      begin: os.speech.begin.handler(({ input }) => {
        needShop(shop());
        return shop().listening.begin(input);
      }),
      feed: os.speech.feed.handler(({ input }) => shop().listening.feed(input)),
      finish: os.speech.finish.handler(async ({ input }) => {
        const answer = await shop().listening.finish(input);
        if (answer.turn) tellTurn(engine, answer.turn);
        tellDrafts();
        return answer;
      }),
      abort: os.speech.abort.handler(({ input }) => shop().listening.abort(input)),
    },
    drafts: {
      list: os.drafts.list.handler(() => draftsOf(shop())),
      open: os.drafts.open.handler(({ input }) =>
        changed(() => books().write((entry) => openDraft(entry, input.id))),
      ),
      edit: os.drafts.edit.handler(({ input }) =>
        changed(() =>
          books().write((entry) => {
            const open = needOpen(entry.tx, input.draftId);
            if (open.version !== input.version) throw new Refusal('draft_changed');
            return editDraft(entry, open, input.edit);
          }),
        ),
      ),
      close: os.drafts.close.handler(({ input }) => {
        books().write((entry) => closeDraft(entry, needOpen(entry.tx, input.draftId)));
        tellDrafts();
        return { closed: true };
      }),
      reopen: os.drafts.reopen.handler(({ input }) =>
        changed(() => books().write((entry) => reopenDraft(entry, input.draftId))),
      ),
    },
    invoices: {
      confirm: os.invoices.confirm.handler(({ input }) => {
        const { invoiceId } = confirmSurely(books(), input.draftId, input.version);
        const invoice = readInvoice(books().read, invoiceId);
        bus.emit({ kind: 'saved', invoiceId, number: invoice.number });
        tellDrafts();
        return invoice;
      }),
      get: os.invoices.get.handler(({ input }) => readInvoice(books().read, input.id)),
      list: os.invoices.list.handler(({ input }) => listBills(books().read, input.day ?? null, input.limit)),
      pdf: os.invoices.pdf.handler(async ({ input }) => {
        const { number, pdf } = readInvoice(books().read, input.id);
        if (pdf !== 'ready') await shop().queue.idle();
        const bytes = await paperBytes(shop(), input.id);
        return { bytes: bytes.toString('base64'), name: paperFileName(number) };
      }),
    },
    customers: {
      find: os.customers.find.handler(({ input }) =>
        findCustomers(books().read, shop().lexicon, input.text, input.limit),
      ),
      create: os.customers.create.handler(({ input }) =>
        books().write((entry) => {
          const wanted = { ...input, openingPaise: input.openingPaise ?? paise(0) };
          return customerMessage(createCustomer(entry, wanted, shop().talk.sameName(input.name)));
        }),
      ),
      get: os.customers.get.handler(({ input }) => customerMessage(needCustomer(books().read, input.id))),
      khata: os.customers.khata.handler(({ input }) => khata(books().read, input.id, input.limit)),
    },
    products: {
      find: os.products.find.handler(({ input }) =>
        findProducts(books().read, shop().lexicon, input.text, input.limit, books().today()),
      ),
      quick: os.products.quick.handler(({ input }) =>
        quickProducts(books().read, input.customerId, input.limit, books().today()),
      ),
    },
    money: {
      pay: os.money.pay.handler(({ input }) =>
        customerMessage(books().write((entry) => recordPayment(entry, input))),
      ),
      credit: os.money.credit.handler(({ input }) =>
        customerMessage(books().write((entry) => addCredit(entry, input))),
      ),
    },
    day: {
      summary: os.day.summary.handler(({ input }) => summaryOf(books().read, input.date ?? books().today())),
    },
    jobs: {
      list: os.jobs.list.handler(() => listWork(books().read)),
      retry: os.jobs.retry.handler(({ input }) => shop().queue.retry(input.id)),
    },
  });

  /** Makes a change to a draft, tells every door, and answers with the draft. */
  function changed(change: () => ReturnType<typeof needOpen>) {
    const open = change();
    tellDrafts();
    return draftMessage(books().read, open, books().today());
  }
}

export type EngineRouter = ReturnType<typeof createRouter>;

function openedOf({ shop }: Engine): OpenedShop {
  if ('problem' in shop) throw shop.problem;
  return shop;
}

function needShop({ books }: OpenedShop) {
  const found = readShop(books.read);
  if (!found) throw new Refusal('shop_missing');
  return found;
}

const draftsOf = ({ books }: OpenedShop) =>
  listOpen(books.read).map((open) => draftMessage(books.read, open, books.today()));

function tellTurn({ bus }: Engine, turn: { invoice: { id: string; number: string } | null }): void {
  if (turn.invoice) bus.emit({ kind: 'saved', invoiceId: turn.invoice.id, number: turn.invoice.number });
}

async function paperBytes({ pdfDir }: OpenedShop, invoiceId: string): Promise<Buffer> {
  try {
    return await readFile(join(pdfDir, pdfName(invoiceId)));
  } catch {
    throw new Refusal('pdf_failed');
  }
}
