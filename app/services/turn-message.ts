import type { Asks, TalkEntities, TalkSpan, Turn } from '../contract/talk.ts';
import { mayBeNew } from '../core/conversation/decisions.ts';
import type { Doubt, Outcome } from '../core/conversation/outcome.ts';
import type { Replies } from '../core/conversation/replies/reply.ts';
import type { Question } from '../core/conversation/state.ts';
import { told } from '../core/conversation/told.ts';
import type { Entities, Language, Meaning, Span, Understanding } from '../core/intent/types.ts';
import { formatRupees } from '../core/money/format.ts';
import { customersByIds } from '../repositories/customers.ts';
import { productsByIds } from '../repositories/products.ts';
import type { Entry } from './books.ts';
import type { OpenDraft } from './draft-store.ts';
import { draftMessage } from './draft-view.ts';
import { pdfState, readSaved } from './invoice-view.ts';
import { paperNumber } from './paper.ts';
import type { Saying, Steps } from './turn.ts';

/** In what the answer of a turn is told. */
interface Telling {
  readonly entry: Entry;
  readonly replies: Replies;
  readonly language: Language;
}

/** The same, and what there is to tell of. */
export interface TellingTurn extends Telling {
  readonly saying: Saying;
  readonly heard: Understanding;
  /** What may have been said, to be picked from when nothing was understood. */
  readonly offers: readonly string[];
  /** The bill that waits for an answer. */
  readonly waiting: OpenDraft | null;
}

/** The answer of a turn as doors see it (`ms` is filled in by the caller). */
export function turnMessage(
  { entry, saying, heard, replies, language, offers, waiting }: TellingTurn,
  steps: Steps,
): Turn {
  const [first, ...rest] = heard.meanings;
  const last = steps.outcomes.at(-1);
  const came = told(steps.outcomes);
  const draft = steps.open && draftMessage(entry.tx, steps.open, entry.day);
  return {
    id: saying.id,
    text: saying.text,
    intent: first.intent,
    confidence: Math.min(first.confidence, saying.spoken?.confidence ?? 1),
    cloud: first.proposed === true,
    entities: entitiesMessage(first.entities),
    spans: first.spans.map((span) => spanMessage(span, first, waiting ?? steps.open)),
    also: rest.map(({ intent, confidence, entities }) => ({
      intent,
      confidence,
      entities: entitiesMessage(entities),
    })),
    reply: {
      text: [
        ...(first.proposed ? [replies.cloudHelped(language)] : []),
        ...came.map((outcome) => replies.reply(outcome, language)),
      ].join(' '),
      language,
    },
    spoken: replies.aloud(came, language),
    suggestions: suggestionsFor(last, replies, language, offers),
    figures: steps.outcomes.flatMap(figuresOf),
    asks: asksOf({ entry, replies, language }, last),
    draft,
    waits: waiting && draftMessage(entry.tx, waiting, entry.day),
    document: steps.document ? documentMessage(entry, steps.document) : null,
    invoice: steps.savedId === null ? null : readSaved(entry.tx, steps.savedId),
    recorder: recorderOf(steps),
    error: null,
    ms: {},
  };
}

function recorderOf({ outcomes }: Steps): Turn['recorder'] {
  const found = outcomes.find((outcome) => outcome.kind === 'recording');
  return found?.kind === 'recording' ? (found.on ? 'start' : 'stop') : null;
}

function documentMessage({ tx }: Entry, { id, open }: { id: string; open: boolean }): Turn['document'] {
  return { id, number: paperNumber(tx, id), pdf: pdfState(tx, id), open };
}

/** For a sentence that did not work what may have been said, else what works; for whoever asks what to say what works then. */
function suggestionsFor(
  last: Outcome | undefined,
  replies: Replies,
  language: Language,
  offers: readonly string[],
): string[] {
  if (last?.kind === 'help') return [...replies.help(last.situation, language)];
  const lost = last?.kind === 'excuse' && last.excuse.because === 'notUnderstood';
  if (!lost) return [];
  return offers.length > 0 ? [...offers] : [...replies.suggestions(language)];
}

/** Entities in the words of the terminal: without the engine's own ids of products. */
export function entitiesMessage({
  customer,
  items,
  parts,
  productId: _,
  when: _when,
  period: _period,
  productRivals: __,
  ...plain
}: Entities): TalkEntities {
  return {
    ...plain,
    ...(parts && { parts: [...parts] }),
    ...(customer && {
      customer: { name: customer.name, id: customer.id, heard: customer.heard, score: customer.score },
    }),
    ...(items && {
      items: items.map(({ product, heard, quantity, unit, amount }) => ({
        product,
        heard,
        quantity,
        unit,
        ...(amount === undefined ? {} : { amount }),
      })),
    }),
  };
}

function spanMessage(span: Span, meaning: Meaning, open: OpenDraft | null): TalkSpan {
  const { start, end, kind, unsure } = span;
  const line = kind === 'item' ? lineOf(span, meaning, open) : null;
  return { start, end, kind, unsure, line, taken: takenFor(span, meaning), sounds: [] };
}

/** What a span was taken for, as far as a tap can correct it. */
function takenFor({ kind, index = 0 }: Span, { entities }: Meaning): TalkSpan['taken'] {
  const { customer, items } = entities;
  if (kind === 'customer' && customer && !customer.byPronoun)
    return { heard: customer.heard, id: customer.id, name: customer.name };
  const item = kind === 'item' ? items?.[index] : undefined;
  return item ? { heard: item.heard, id: item.productId, name: item.product } : null;
}

/** The number of the draft's line that a spoken item became. */
function lineOf({ index = 0 }: Span, meaning: Meaning, open: OpenDraft | null): number | null {
  const item = meaning.entities.items?.[index];
  const at =
    open?.draft.lines.findIndex(
      (line) => line.productId === item?.productId || line.name === item?.product,
    ) ?? -1;
  return at < 0 ? null : at + 1;
}

function figuresOf(outcome: Outcome): Turn['figures'] {
  switch (outcome.kind) {
    case 'balance':
    case 'paid':
    case 'credited':
    case 'customerInfo':
      return [{ label: 'balance', paise: outcome.balancePaise, count: null }];
    case 'balances':
    case 'totalPending':
      return [{ label: 'outstanding', paise: outcome.totalPaise, count: null }];
    case 'summary':
      return [
        { label: 'bills', paise: null, count: outcome.day.bills },
        { label: 'sales', paise: outcome.day.salesPaise, count: null },
        { label: 'received', paise: outcome.day.receivedPaise, count: null },
        { label: 'outstanding', paise: outcome.day.outstandingPaise, count: null },
      ];
    default:
      return [];
  }
}

const CONFIRM: Asks = { what: 'confirm', saves: false, choices: [] };
const CODE: Asks = { what: 'otp', saves: false, choices: [] };

/** What waits for an answer now. */
function asksOf(telling: Telling, last: Outcome | undefined): Asks | null {
  if (last?.kind === 'draft') return last.draft.lines.length > 0 ? { ...CONFIRM, saves: true } : null;
  if (last?.kind === 'codeRefused') return last.why === 'wrong' ? CODE : null;
  if (last?.kind !== 'ask') return null;
  const { question } = last;
  if (question.what === 'otp') return CODE;
  if (question.what === 'confirm') return CONFIRM;
  if (question.what === 'when') return { what: 'when', saves: false, choices: [] };
  if (question.what === 'entry') return entryChoices(telling, last.about);
  return question.what === 'customer'
    ? customerChoices(telling, question)
    : productChoices(telling.entry, question);
}

/** Which of the things just done: in the order in which they are asked about. */
const entryChoices = ({ replies, language }: Telling, about: readonly Doubt[]): Asks => ({
  what: 'entry',
  saves: false,
  choices: about.map((doubt) => ({ label: replies.doubt(doubt, language), value: doubt.of, note: null })),
});

function productChoices(entry: Entry, question: Extract<Question, { what: 'product' }>): Asks {
  const rows = productsByIds(
    entry.tx,
    question.choices.map(({ id }) => id),
  );
  const choices = question.choices
    .flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])
    .map((row) => ({
      label: row.name,
      value: row.id,
      note: `${formatRupees(row.price, { paise: 'auto' })} / ${row.unit}`,
    }));
  return { what: 'product', saves: false, choices };
}

function customerChoices(
  { entry, replies, language }: Telling,
  question: Extract<Question, { what: 'customer' }>,
): Asks {
  const rows = customersByIds(
    entry.tx,
    question.choices.map(({ id }) => id),
  );
  const known = question.choices
    .flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])
    .map((row) => ({
      label: row.name,
      value: row.id,
      note: [row.phone, formatRupees(row.balance, { paise: 'auto' })].filter(Boolean).join(' · '),
    }));
  const fresh = mayBeNew(question.next)
    ? [{ label: replies.newCustomer(question.heard, language), value: 'new', note: null }]
    : [];
  return { what: 'customer', saves: false, choices: [...known, ...fresh] };
}
