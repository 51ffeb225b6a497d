import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Compilable } from 'kysely';
import pino from 'pino';
import { v7 } from 'uuid';
import type { MailConfig } from '../adapters/email/config.ts';
import { compileAssets } from '../adapters/language/load.ts';
import type { PaperMaker } from '../adapters/pdf/paper-maker.ts';
import type { CloudEars } from '../adapters/speech/cloud/config.ts';
import type { SpeechEngine } from '../adapters/speech/types.ts';
import type { VoiceOut } from '../adapters/voice-out/config.ts';
import { createEngine, type Engine, type OpenedShop } from '../compose.ts';
import type { Draft, DraftEdit } from '../contract/draft.ts';
import type { SavedInvoice } from '../contract/invoice.ts';
import type { Turn } from '../contract/talk.ts';
import type { SentenceData } from '../core/intent/sentence-data.ts';
import { type LocalClient, localClient } from '../hosts/client.ts';
import { assetsDir, speechWorkerUrl, threadUrls, voiceWorkerUrl } from '../hosts/paths.ts';
import { TEST_NOW } from './counter.ts';
import { faultsIn } from './faults.ts';
import { realReplies } from './replies.ts';
import { fakeSpeech } from './speech.ts';
import { loudIsVoice } from './voices.ts';

export { TEST_NOW };

/** A clock that stands still until it is set. */
export interface TestClock {
  now(): number;
  /** ISO instant. */
  set(iso: string): void;
  advance(ms: number): void;
}

/** A real shop on a real file, with the catalog, real sentences, a clock of its own and ids that count 1, 2, 3. */
export interface TestShop {
  readonly file: string;
  readonly clock: TestClock;
  readonly engine: Engine;
  readonly opened: OpenedShop;
  /** The contract, with the checks and refusals of a wire. */
  readonly client: LocalClient;
  id(): string;
  say(text: string, more?: { id?: string; draftId?: string; conversationId?: string }): Promise<Turn>;
  /** A new draft with these edits made one after the other. */
  draft(...edits: readonly DraftEdit[]): Promise<Draft>;
  edit(draft: Draft, edit: DraftEdit): Promise<Draft>;
  /** Id of the product whose name is typed. */
  product(name: string): Promise<string>;
  /** Makes a customer and answers with the id. */
  customer(name: string, openingPaise?: number): Promise<string>;
  rows<Row>(query: Compilable<Row>): Row[];
  /** The edit that puts a product on a draft. */
  add(name: string, quantity?: string): Promise<DraftEdit>;
  /** A draft of two chawal and a cheeni (₹170), then these edits. */
  basket(...edits: readonly DraftEdit[]): Promise<Draft>;
  /** Makes the bill of a draft as it stands. */
  confirm(draft: Pick<Draft, 'id' | 'version'>): Promise<SavedInvoice>;
  /** What `verify` finds wrong with the books. */
  faults(): string[];
  /** Closes the file as a crash would leave it for the next start (no goodbye), then opens it again. */
  crash(): Promise<TestShop>;
  /** A proper end and a new start. */
  restart(): Promise<TestShop>;
  /** Ends; the files stay for a look at them. */
  end(): Promise<void>;
  /** Ends, and takes away the folder when the test named no file. */
  close(): Promise<void>;
}

export interface TestShopOptions {
  readonly file?: string;
  readonly now?: string;
  readonly speech?: SpeechEngine;
  readonly papers?: PaperMaker;
  /** A mail server of the test. */
  readonly mail?: MailConfig;
  /** Other ids than those that count from 1, for a file that has some already. */
  readonly ids?: { next(): string };
  /** How long a conversation lives, when not as usual. */
  readonly conversationMs?: number;
  /** The owner's key for a model outside. */
  readonly modelKey?: string;
  /** Voices of the test outside. */
  readonly voiceOut?: VoiceOut;
  /** Speech services of the test. */
  readonly cloudEars?: CloudEars;
  /** A hub of the test, from which models and voices are fetched. */
  readonly hub?: string;
  /** Leaves the file without a shop, as at the first start. */
  readonly unopened?: boolean;
}

let sentences: Promise<SentenceData> | undefined;
const realSentences = (): Promise<SentenceData> => {
  sentences ??= compileAssets(join(assetsDir, 'intents'));
  return sentences;
};

const plainPapers: PaperMaker = { make: async () => new TextEncoder().encode('%PDF-1.7 test') };

/** Opens a shop for a test. Close it at the end of the test. */
export async function openTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const file = options.file ?? join(mkdtempSync(join(tmpdir(), 'execora-shop-')), 'shop.db');
  const world = { clock: testClock(options.now ?? TEST_NOW), ids: options.ids ?? countedIds() };
  const shop = await startOn(file, world, options);
  if (!options.unopened) await openCounter(shop);
  return shop;
}

const openCounter = ({ client, id }: TestShop) =>
  client.shop.open({ id: id(), name: 'Test Kirana', stateCode: '09', language: 'hi-Latn', sample: false });

interface World {
  readonly clock: TestClock;
  readonly ids: { next(): string };
}

/** An engine on a file that it may not be able to open, and its operations. */
export async function engineOn(file: string): Promise<{ client: LocalClient; close(): Promise<void> }> {
  const engine = await engineFor(file, { clock: testClock(TEST_NOW), ids: { next: () => v7() } }, {});
  return { client: localClient(engine), close: () => engine.close() };
}

const engineFor = async (file: string, world: World, options: TestShopOptions): Promise<Engine> =>
  createEngine({
    shopFile: file,
    assetsDir,
    speechWorkerUrl,
    voiceWorkerUrl,
    threadUrls,
    sentences: await realSentences(),
    replies: await realReplies(),
    version: '0.0.0',
    log: pino({ level: 'error' }, process.stderr),
    mail: options.mail ?? null,
    modelKey: options.modelKey ?? null,
    ...(options.hub === undefined ? {} : { modelAddresses: { own: null, hub: options.hub } }),
    ...(options.voiceOut === undefined ? {} : { voiceOut: options.voiceOut }),
    ...(options.cloudEars === undefined ? {} : { cloudEars: options.cloudEars }),
    ...(options.conversationMs === undefined ? {} : { conversationMs: options.conversationMs }),
    standIns: {
      ...world,
      speech: options.speech ?? fakeSpeech(),
      papers: options.papers ?? plainPapers,
      voices: loudIsVoice,
    },
  });

async function startOn(file: string, world: World, options: TestShopOptions): Promise<TestShop> {
  const engine = await engineFor(file, world, options);
  const opened = openedOf(engine);
  const again = async (end: () => Promise<void>) => {
    await end();
    return startOn(file, world, options);
  };
  return {
    file,
    clock: world.clock,
    engine,
    opened,
    ...verbsOf(engine, opened, world),
    crash: () =>
      again(async () => {
        await opened.queue.drain();
        opened.gateway.close();
      }),
    restart: () => again(() => engine.close()),
    end: () => engine.close(),
    close: async () => {
      await engine.close();
      if (options.file === undefined) rmSync(dirname(file), { recursive: true, force: true });
    },
  };
}

function openedOf({ shop }: Engine): OpenedShop {
  if ('problem' in shop) throw shop.problem;
  return shop;
}

function verbsOf(engine: Engine, { books, gateway }: OpenedShop, { ids }: World) {
  const client = localClient(engine);
  const id = () => ids.next();
  const edit = (draft: Draft, change: DraftEdit) =>
    client.drafts.edit({ draftId: draft.id, version: draft.version, edit: change });
  const say: TestShop['say'] = (text, more = {}) => client.talk.say({ id: id(), text, ...more });
  const draft = async (...edits: readonly DraftEdit[]) => {
    let made = await client.drafts.open({ id: id() });
    for (const change of edits) made = await edit(made, change);
    return made;
  };
  const product = async (name: string) => {
    const [found] = await client.products.find({ text: name });
    if (!found) throw new RangeError(`no product ${name}`);
    return found.id;
  };
  const add = async (name: string, quantity = '1') =>
    ({ kind: 'addProduct', productId: await product(name), quantity }) as const;
  return {
    client,
    id,
    edit,
    say,
    draft,
    product,
    add,
    basket: async (...edits: readonly DraftEdit[]) =>
      draft(await add('Chawal', '2'), await add('Cheeni'), ...edits),
    confirm: (ready: Pick<Draft, 'id' | 'version'>) =>
      client.invoices.confirm({ draftId: ready.id, version: ready.version }),
    faults: () => faultsIn(gateway),
    customer: async (name: string, openingPaise = 0) => {
      const made = await client.customers.create({ id: id(), name, openingPaise });
      return made.id;
    },
    rows: <Row>(query: Compilable<Row>) => books.read.all(query),
  };
}

function testClock(iso: string): TestClock {
  let now = Date.parse(iso);
  return {
    now: () => now,
    set: (later) => {
      now = Date.parse(later);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** UUIDs of version 7 that count: the same test makes the same ids. */
function countedIds(): { next(): string } {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `01900000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
    },
  };
}
