import { decide } from '../core/conversation/decide.ts';
import type { Conversation, Decision, Excuse } from '../core/conversation/state.ts';
import { type BillInView, guarded, type Spoken } from '../core/conversation/voice-safety.ts';
import type { Meaning } from '../core/intent/types.ts';
import { paise } from '../core/units.ts';
import { type Acting, asking, type Done, waiting } from './acting/acting.ts';
import { draftInMind } from './acting/draft.ts';
import { carryOut } from './acting/index.ts';
import { sureOf } from './acting/proposal.ts';
import type { Entry } from './books.ts';
import { isStale } from './conversation-store.ts';
import { findOpen, type OpenDraft } from './draft-store.ts';
import { draftMessage } from './draft-view.ts';
import { readSettings } from './settings.ts';
import type { Saying, Steps } from './turn.ts';

/** What a breath works with: the write it stands in, the sentence, and who knows the names. */
export interface Breath {
  readonly entry: Entry;
  readonly saying: Saying;
  readonly sameName: (name: string) => readonly string[];
  readonly productNamed: Acting['productNamed'];
  /** How long a conversation lives, milliseconds. */
  readonly lifetimeMs: number;
  readonly hasMail: boolean;
  /** A spoken note runs. */
  readonly isRecording: boolean;
}

/** Does what was said, one thing after the other, until something is asked or cannot be done. */
export function takeSteps(breath: Breath, start: Conversation, meanings: readonly Meaning[]): Steps {
  const open = draftInMind(breath.entry.tx, start, breath.saying.draftId);
  let steps: Steps = { ...nothing(start), open };
  for (const meaning of meanings) {
    steps = after(breath, steps, step(breath, steps, meaning));
    const last = steps.outcomes.at(-1)?.kind;
    if (last === 'ask' || last === 'excuse') break;
  }
  return steps;
}

/** The steps of a sentence that is not carried out at all. */
export function excused(breath: Breath, start: Conversation, excuse: Excuse): Steps {
  const open = draftInMind(breath.entry.tx, start, breath.saying.draftId);
  return after(breath, { ...nothing(start), open }, excusedBy(start, excuse));
}

const nothing = (state: Conversation): Omit<Steps, 'open'> => ({
  state,
  outcomes: [],
  savedId: null,
  document: undefined,
});

function after({ entry }: Breath, before: Steps, { state, outcome, savedId, document }: Done): Steps {
  return {
    state,
    outcomes: [...before.outcomes, outcome],
    savedId: savedId ?? before.savedId,
    document: document ?? before.document,
    open: state.draftId === null ? null : findOpen(entry.tx, state.draftId),
  };
}

function step(breath: Breath, { state, open }: Steps, meaning: Meaning): Done {
  const { saying } = breath;
  const inMind = open !== null && isInMind(breath, open, state);
  const view = {
    draft: open && { lines: open.draft.lines, lineInMind: lineInMind(open, state), inMind },
    ...(saying.recorder && { recorder: breath.isRecording ? ('running' as const) : ('idle' as const) }),
  };
  const acting: Acting = { ...breath, source: saying.source, state, open };
  const decision = decide(state, meaning, view);
  return follow(acting, saying.spoken ? safely(acting, decision, meaning, saying.spoken) : decision);
}

/** What of a decision may follow when it was spoken. */
function safely(
  { entry, state, open }: Acting,
  decision: Decision,
  meaning: Meaning,
  spoken: Spoken,
): Decision {
  // Only without a key the bill itself decides.
  const bill = spoken.free && open ? billInView(entry, open) : null;
  return guarded(decision, { spoken, meaning, state, bill });
}

function billInView({ tx, day }: Entry, open: OpenDraft): BillInView {
  const { lines, totalPaise, overLimitPaise } = draftMessage(tx, open, day);
  return {
    totalPaise: paise(totalPaise),
    limitPaise: paise(readSettings(tx).voice.handsFreeLimitPaise),
    marked: overLimitPaise > 0 || lines.some((line) => line.newProduct || line.warnings.length > 0),
  };
}

/** The line that was last spoken about, unless the draft was changed by other hands since; then the newest. */
function lineInMind({ id, draft, version }: OpenDraft, state: Conversation): string | null {
  const same = id === state.draftId && state.lineInMind?.version === version;
  return (same ? state.lineInMind : draft.lines.at(-1))?.productId ?? null;
}

/** A draft that lay there longer than a conversation lives is read back before "haan" saves it, whatever else was said since. */
function isInMind({ saying, entry, lifetimeMs }: Breath, open: OpenDraft, state: Conversation): boolean {
  const spoken = open.id === state.draftId;
  if (!spoken && open.id !== saying.draftId) return false;
  const seen = spoken && state.draftAt !== null ? [open.updatedAt, state.draftAt] : [open.updatedAt];
  return seen.some((at) => !isStale(at, { nowMs: entry.nowMs, lifetimeMs }));
}

function follow(acting: Acting, decision: Decision): Done {
  if (decision.kind === 'act') return carryOut(acting, decision.command);
  if (decision.kind === 'excuse') return excusedBy(acting.state, decision.excuse);
  const { question } = decision;
  return question.what === 'confirm' ? sureOf(acting, question.next) : asking(acting.state, question);
}

/** Nothing is done. A question stays open, unless "nahi" was the answer to it. */
function excusedBy(state: Conversation, excuse: Excuse): Done {
  const question = excuse.because === 'cancelledQuestion' ? null : state.question;
  return waiting(state, question, { kind: 'excuse', excuse });
}
