import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { DbError } from '../db/errors.ts';
import type { Gateway } from '../db/gateway.ts';
import { openShopFile } from '../db/open.ts';
import type { Clock, Ids } from './adapters/clock.ts';
import type { Logger } from './adapters/log.ts';
import { createPaperMaker } from './adapters/pdf/paper-maker.ts';
import { writePaper } from './adapters/pdf/write.ts';
import { createSpeechEngine } from './adapters/speech/engine.ts';
import type { SpeechEngine } from './adapters/speech/types.ts';
import { type CatalogProduct, parseCatalog } from './core/catalog.ts';
import { createLexicon, type Lexicon } from './core/intent/lexicon.ts';
import type { SentenceData } from './core/intent/sentence-data.ts';
import { createRecogniser } from './core/intent/understand.ts';
import { pdfHandler } from './jobs/pdf.ts';
import { createQueue, type Queue } from './jobs/queue.ts';
import { type Books, createBooks } from './services/books.ts';
import { type Bus, createBus } from './services/bus.ts';
import { listOpen } from './services/draft-store.ts';
import { addNames, fillLexicon, namesIn, sameName } from './services/names.ts';
import { markRunning, markStopped, readShop } from './services/shop.ts';
import { createListening, type Listening } from './services/speech.ts';
import type { TalkParts } from './services/talk.ts';
import type { Job } from './services/work.ts';

export interface EngineOptions {
  readonly shopFile: string;
  readonly assetsDir: string;
  readonly speechWorkerUrl: URL;
  /** The sentences of every language, checked. */
  readonly sentences: SentenceData;
  readonly version: string;
  readonly log: Logger;
  /** A fixed clock, for tests and rehearsals. */
  readonly fixedNowMs?: number;
}

/** Everything that works on one open shop. */
export interface OpenedShop {
  readonly gateway: Gateway;
  readonly books: Books;
  /** The names of this shop; it follows the facts. */
  readonly lexicon: Lexicon;
  readonly queue: Queue;
  readonly talk: TalkParts;
  readonly listening: Listening;
  readonly pdfDir: string;
  /** Drafts that were open when the last run was cut off; null after a proper goodbye. */
  readonly recoveredDrafts: number | null;
}

/** The engine of one shop, behind whatever door. */
export interface Engine {
  readonly options: EngineOptions;
  readonly bus: Bus;
  readonly speech: SpeechEngine;
  readonly ids: Ids;
  /** The shop, or the error that keeps its file shut. */
  readonly shop: OpenedShop | { readonly problem: DbError };
  catalog(): CatalogProduct[];
  /** Finishes what runs, then closes the file. */
  close(): Promise<void>;
}

const ids: Ids = { next: () => v7() };

const clockOf = ({ fixedNowMs }: EngineOptions): Clock =>
  fixedNowMs === undefined ? { now: () => Date.now() } : { now: () => fixedNowMs };

/** Puts the real parts together. A file that cannot be used is kept as a problem and not touched. */
export function createEngine(options: EngineOptions): Engine {
  const bus = createBus();
  const speech = createSpeechEngine({
    workerUrl: options.speechWorkerUrl,
    modelsDir: join(options.assetsDir, 'models'),
    sentences: options.sentences,
    logger: options.log,
  });
  const shop = openOrSay(options, bus, speech);
  return {
    options,
    bus,
    speech,
    ids,
    shop,
    catalog: () => catalogIn(options.assetsDir),
    close: async () => {
      await speech.close();
      if (!('problem' in shop)) await closeShop(shop);
    },
  };
}

const catalogIn = (assetsDir: string): CatalogProduct[] =>
  parseCatalog(JSON.parse(readFileSync(join(assetsDir, 'catalog', 'core.json'), 'utf8')));

async function closeShop({ queue, books, gateway }: OpenedShop): Promise<void> {
  await queue.drain();
  markStopped(books);
  gateway.close();
}

function openOrSay(options: EngineOptions, bus: Bus, speech: SpeechEngine): Engine['shop'] {
  try {
    return openedShop(options, bus, speech);
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    options.log.error({ code: error.code, detail: error.detail }, 'the shop file cannot be used');
    return { problem: error };
  }
}

function openedShop(options: EngineOptions, bus: Bus, speech: SpeechEngine): OpenedShop {
  const gateway = openShopFile(options.shopFile);
  const books = createBooks(gateway, clockOf(options), ids);
  const lexicon = followingLexicon(books, speech);
  const ear = createRecogniser(options.sentences, lexicon);
  const talk = { books, ear, sameName: (name: string) => sameName(lexicon, name) };
  const pdfDir = join(dirname(options.shopFile), 'pdf');
  const cutOff = markRunning(books) && readShop(books.read) !== null;
  return {
    gateway,
    books,
    lexicon,
    queue: workQueue(options, books, bus, pdfDir),
    talk,
    listening: createListening({ ...talk, speech, bus }),
    pdfDir,
    recoveredDrafts: cutOff ? listOpen(books.read).length : null,
  };
}

/** One index of names for the reader and the ear, filled once and then changed fact by fact. */
function followingLexicon(books: Books, speech: SpeechEngine): Lexicon {
  const lexicon = createLexicon();
  fillLexicon(books, lexicon);
  speech.setLexicon({ customers: [...lexicon.customers.all()], products: [...lexicon.products.all()] });
  books.onFacts((facts) => {
    const names = namesIn(facts);
    addNames(lexicon, names);
    if (names.customers.length + names.products.length > 0) speech.changeLexicon({ ...names, removed: [] });
  });
  return lexicon;
}

function workQueue({ assetsDir, log }: EngineOptions, books: Books, bus: Bus, pdfDir: string): Queue {
  const papers = createPaperMaker({ fontsDir: join(assetsDir, 'fonts') });
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    mkdirSync(pdfDir, { recursive: true });
    await writePaper(pdfDir, name, bytes);
  };
  const queue = createQueue({
    books,
    handlers: { pdf: pdfHandler({ books, papers, write }) },
    changed: (job) => tellJob(bus, job),
    failed: (job, error) =>
      log.warn(
        { job: job.id, kind: job.kind, tries: job.tries, error: job.error, cause: String(error) },
        'a job failed',
      ),
  });
  books.onWork(() => queue.wake());
  return queue;
}

const PDF_STATES = { waiting: 'waiting', running: 'waiting', done: 'ready', failed: 'failed' } as const;

function tellJob(bus: Bus, job: Job): void {
  bus.emit({ kind: 'job', job });
  if (job.kind === 'pdf') bus.emit({ kind: 'pdf', invoiceId: job.subject, state: PDF_STATES[job.state] });
}
