import { mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { DbError } from '../db/errors.ts';
import type { Clock, Ids } from './adapters/clock.ts';
import type { MailConfig } from './adapters/email/config.ts';
import { createMailer } from './adapters/email/mailer.ts';
import type { Mailer } from './adapters/email/types.ts';
import { modelWith } from './adapters/llm/openai.ts';
import type { PaperMaker } from './adapters/pdf/paper-maker.ts';
import { writePaper } from './adapters/pdf/write.ts';
import type { SwitchingSpeech } from './adapters/speech/switching.ts';
import type { SpeechEngine } from './adapters/speech/types.ts';
import { type ShopVoice, speechOf, type VoiceOptions, type VoiceStandIns, voiceOf } from './compose-voice.ts';
import { type CatalogProduct, parseCatalog } from './core/catalog.ts';
import { lifetimeOf } from './core/conversation/memory.ts';
import { createNearby } from './core/conversation/nearby.ts';
import { createReplies } from './core/conversation/replies/reply.ts';
import type { ReplyData } from './core/conversation/replies/speaker.ts';
import { createLexicon, type Lexicon } from './core/intent/lexicon.ts';
import { createRecogniser } from './core/intent/understand.ts';
import { backupHandler } from './jobs/backup.ts';
import { startClock } from './jobs/clock.ts';
import { codeHandler } from './jobs/code.ts';
import { forgetHandler } from './jobs/forget.ts';
import { pdfHandler } from './jobs/pdf.ts';
import { createQueue, type Queue, type QueueParts } from './jobs/queue.ts';
import { tellJob } from './jobs/tell-job.ts';
import { type Asking, createAsking } from './services/asking.ts';
import { type Backups, createBackups } from './services/backup.ts';
import { type Books, createBooks } from './services/books.ts';
import { type Bus, createBus } from './services/bus.ts';
import { copiesAside } from './services/copies-aside.ts';
import { listOpen } from './services/draft-store.ts';
import { createImports, type Imports } from './services/import.ts';
import { createKeptSounds, type KeptSounds } from './services/kept-sounds.ts';
import {
  addNames,
  createNamesFollower,
  fillLexicon,
  type NamesFollower,
  sameName,
} from './services/names.ts';
import { productNamed } from './services/product-resolve.ts';
import { markStopped } from './services/shop.ts';
import { type OpenedFile, openFile, tidyUp } from './services/shop-file.ts';
import { restMs } from './services/speech.ts';
import type { TalkParts } from './services/talk.ts';
import { copyingThread, papersAside, type ThreadUrls } from './threads.ts';

/** Parts that take the place of the outside world, for tests. */
export interface StandIns extends VoiceStandIns {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly papers?: PaperMaker;
}

export interface EngineOptions extends VoiceOptions {
  readonly threadUrls: ThreadUrls;
  /** What the counter says in every language, checked. */
  readonly replies: ReplyData;
  readonly version: string;
  /** The shop's mail server, where one is set up. */
  readonly mail?: MailConfig | null;
  /** The owner's key for a model outside, where there is one. */
  readonly modelKey?: string | null;
  /** How long a conversation lives after its last turn; four hours when nobody says. */
  readonly conversationMs?: number;
  /** A fixed clock, for tests and rehearsals. */
  readonly fixedNowMs?: number;
  readonly standIns?: StandIns;
}

/** Everything that works on one open shop. */
export interface OpenedShop extends OpenedFile {
  readonly books: Books;
  /** The names of this shop; it follows the facts. */
  readonly lexicon: Lexicon;
  readonly queue: Queue;
  /** Finishes what was left of the last run, and from then on by the clock. */
  startWork(): void;
  /** Lets running work finish, then closes the file. */
  stop(): Promise<void>;
  readonly talk: TalkParts;
  readonly asking: Asking;
  readonly voice: ShopVoice;
  readonly recordings: KeptSounds;
  readonly pdfDir: string;
  readonly backups: Backups;
  readonly imports: Imports;
  /** Drafts that were open when the last run was cut off; null after a proper goodbye. */
  readonly recoveredDrafts: number | null;
}

/** The engine of one shop, behind whatever door. */
export interface Engine {
  readonly options: EngineOptions;
  readonly bus: Bus;
  readonly speech: SpeechEngine;
  readonly ids: Ids;
  /** Null where no mail is set up. */
  readonly mailer: Mailer | null;
  /** The shop, or the error that keeps its file shut. */
  readonly shop: OpenedShop | { readonly problem: DbError };
  catalog(): CatalogProduct[];
  /** Finishes what runs, then closes the file. */
  close(): Promise<void>;
}

const idsOf = ({ standIns }: EngineOptions): Ids => standIns?.ids ?? { next: () => v7() };

export function clockOf({ fixedNowMs, standIns }: EngineOptions): Clock {
  if (standIns?.clock) return standIns.clock;
  return fixedNowMs === undefined ? { now: () => Date.now() } : { now: () => fixedNowMs };
}

/** Puts the real parts together. A file that cannot be used is kept as a problem and not touched. */
export function createEngine(options: EngineOptions): Engine {
  const bus = createBus();
  const idleMs = () => ('problem' in shop ? null : restMs(shop.books.read));
  const speech = speechOf(options, idleMs);
  const mailer = options.mail ? createMailer(options.mail) : null;
  const shop = openOrSay(options, bus, speech, mailer);
  return {
    options,
    bus,
    speech,
    ids: idsOf(options),
    mailer,
    shop,
    catalog: () => catalogIn(options.assetsDir),
    close: once(async () => {
      // Side by side: a model that is just being loaded must not keep the file open until the power goes.
      await Promise.all([speech.close(), 'problem' in shop ? null : shop.stop()]);
    }),
  };
}

/** A signal and a message may both ask for the end: it comes once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work();
    return running;
  };
}

const catalogIn = (assetsDir: string): CatalogProduct[] =>
  parseCatalog(JSON.parse(readFileSync(join(assetsDir, 'catalog', 'core.json'), 'utf8')));

function openOrSay(
  options: EngineOptions,
  bus: Bus,
  speech: SwitchingSpeech,
  mailer: Mailer | null,
): Engine['shop'] {
  try {
    return openedShop(options, bus, speech, mailer, openFile(options.shopFile));
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    options.log.error({ code: error.code, detail: error.detail }, 'the shop file cannot be used');
    return { problem: error };
  }
}

function openedShop(
  options: EngineOptions,
  bus: Bus,
  speech: SwitchingSpeech,
  mailer: Mailer | null,
  { gateway, newer }: OpenedFile,
): OpenedShop {
  const books = createBooks(gateway, clockOf(options), idsOf(options));
  const lexicon = createLexicon();
  const names = followNames(books, lexicon, speech);
  const ear = createRecogniser(options.sentences, lexicon);
  const recordings = createKeptSounds(books);
  const talk = {
    books,
    ear,
    nearby: createNearby(options.sentences, lexicon, ear),
    replies: createReplies(options.replies),
    sameName: (name: string) => sameName(lexicon, name),
    productNamed: (name: string) => productNamed(lexicon, name),
    lifetimeMs: options.conversationMs ?? lifetimeOf(undefined),
    hasMail: mailer !== null,
    isRecording: recordings.isRunning,
  };
  const asking = createAsking({ ...talk, lexicon, model: modelWith(options.modelKey ?? null) });
  const voice = voiceOf(options, { talk, say: asking.say, lexicon, bus, speech });
  const pdfDir = join(dirname(options.shopFile), 'pdf');
  const cutOff = newer === null && tidyUp(books);
  const copying = copyingThread(options.threadUrls);
  const backups = createBackups({ books, shopFile: options.shopFile, copies: copiesAside(copying.ask) });
  const papers = papersAside(options.threadUrls, options.assetsDir);
  const makePaper = options.standIns?.papers ?? papers;
  const handlers = handlersOf({ books, mailer, pdfDir, papers: makePaper, backups, scrub: gateway.scrub });
  const queue = workQueue(options, books, bus, handlers);
  let clock: ReturnType<typeof startClock> | undefined;
  return {
    gateway,
    newer,
    books,
    lexicon,
    queue,
    startWork: () => {
      if (newer) return;
      clock ??= startClock(queue);
      queue.wake();
    },
    stop: async () => {
      names.stop();
      await asking.stop();
      await clock?.destroy();
      await queue.drain();
      await Promise.all([papers.close(), copying.close(), voice.close()]);
      if (newer === null) markStopped(books);
      gateway.close();
    },
    talk,
    asking,
    recordings,
    voice,
    pdfDir,
    backups,
    imports: createImports({ books, bus, named: names.idle }),
    recoveredDrafts: cutOff ? listOpen(books.read).length : null,
  };
}

/** One index of names for the reader and the ear, filled once and then changed fact by fact. */
function followNames(books: Books, lexicon: Lexicon, speech: SpeechEngine): NamesFollower {
  fillLexicon(books, lexicon);
  speech.setLexicon(() => ({
    customers: [...lexicon.customers.all()],
    products: [...lexicon.products.all()],
  }));
  const follower = createNamesFollower(books.read, (names) => {
    addNames(lexicon, names);
    if (names.customers.length + names.products.length + names.removed.length > 0)
      speech.changeLexicon(names);
  });
  books.onFacts(follower.follow);
  return follower;
}

function workQueue({ log }: EngineOptions, books: Books, bus: Bus, handlers: QueueParts['handlers']): Queue {
  const queue = createQueue({
    books,
    handlers,
    changed: (job) => tellJob(bus, job),
    failed: (job, error) =>
      log.warn(
        { job: job.id, kind: job.kind, tries: job.tries, error: job.error, cause: String(error) },
        'a job failed',
      ),
    troubled: (error) => log.error({ cause: String(error) }, 'the queue cannot use the file'),
  });
  books.onWork(() => queue.wake());
  return queue;
}

interface HandlerParts {
  readonly books: Books;
  readonly mailer: Mailer | null;
  readonly pdfDir: string;
  readonly papers: PaperMaker;
  readonly backups: Backups;
  readonly scrub: () => void;
}

/** Who does which work of the queue. */
function handlersOf({ books, mailer, pdfDir, papers, backups, scrub }: HandlerParts): QueueParts['handlers'] {
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    mkdirSync(pdfDir, { recursive: true });
    await writePaper(pdfDir, name, bytes);
  };
  const remove = (name: string) => rm(join(pdfDir, name), { force: true });
  return {
    pdf: pdfHandler({ books, papers, write }),
    code: codeHandler({ books, mailer }),
    forget: forgetHandler({ books, remove, scrub }),
    backup: backupHandler(backups),
  };
}
