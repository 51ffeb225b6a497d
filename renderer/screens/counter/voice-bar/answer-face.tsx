import { IconCheck, IconMessage2, IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { Turn } from '../../../../app/contract/talk.ts';
import { money } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { edit } from '../actions/drafts.ts';
import { save } from '../actions/save.ts';
import { say, sayNo, sayYes } from '../actions/talk.ts';
import type { Bar } from '../state/bar.ts';
import { useDesk } from '../state/desk.ts';
import { asksToSave, type Mood, moodOf, pickable } from '../state/face.ts';
import { RefusedFace } from './failed-faces.tsx';
import { Frame, StateLine, type Tone } from './frame.tsx';
import { Heard } from './heard.tsx';
import { HeardHere } from './heard-here.tsx';
import { Choices, Suggestions } from './options.tsx';
import { TypeButton } from './type-button.tsx';

type Answer = Extract<Bar, { kind: 'answer' }>;

interface Props {
  readonly bar: Answer;
  readonly draft: Draft | null;
}

const TONES: Readonly<Record<Exclude<Mood, 'refused'>, Tone>> = {
  confirm: 'neel',
  choose: 'haldi',
  ask: 'haldi',
  not: 'haldi',
  done: 'neel',
};

const TITLES = { choose: 'voice.ask', ask: 'voice.answer', not: 'voice.not' } as const;

function useTitle(bar: Answer, mood: Exclude<Mood, 'refused'>): string {
  const { t } = useTranslation();
  if (mood === 'choose' || mood === 'ask' || mood === 'not') return t(TITLES[mood]);
  if (bar.by === 'typed') return t('voice.typed');
  return `${t('voice.heard')} · ${t('voice.seconds', { seconds: bar.seconds.toFixed(1) })}`;
}

/** An answer of the engine: what was heard, the reply, and what can be done with it. */
export function AnswerFace({ bar, draft }: Props) {
  const mood = moodOf(bar.turn);
  if (mood === 'refused') return <Refused turn={bar.turn} />;
  return <Understood bar={bar} draft={draft} mood={mood} />;
}

function Refused({ turn }: { readonly turn: Turn }) {
  if (turn.error === null) return null;
  return <RefusedFace bar={{ kind: 'refused', error: turn.error, of: 'talk' }} />;
}

/**
 * The reply, as long as it is true: when the bill was changed by key or touch since it was read back, the
 * question names the total of now.
 */
function useReply(turn: Turn, draft: Draft | null): string {
  const { t } = useTranslation();
  const asked = turn.draft;
  const changed = asked !== null && draft?.id === asked.id && draft.version > asked.version;
  if (!changed || !asksToSave(turn)) return turn.reply.text;
  return t('voice.readBack', { amount: money(draft.totalPaise), mode: t(`pay.${draft.payment}`) });
}

function Understood({ bar, draft, mood }: Props & { readonly mood: Exclude<Mood, 'refused'> }) {
  const tone = TONES[mood];
  const title = useTitle(bar, mood);
  const { turn } = bar;
  const reply = useReply(turn, draft);
  return (
    <Frame tone={tone}>
      <StateLine
        tone={tone}
        icon={tone === 'haldi' ? IconMessageQuestion : IconCheck}
        text={title}
        hint={<Hints bar={bar} draft={draft} mood={mood} />}
      />
      <Heard turn={turn} draft={draft} />
      <div className="say" lang={turn.reply.language} data-testid="reply">
        <Icon of={IconMessage2} />
        <span>{reply}</span>
      </div>
      <Figures turn={turn} />
      {mood === 'confirm' && <YesNo turn={turn} />}
      {mood === 'choose' && <Choices turn={turn} />}
      {mood === 'not' && <Suggestions suggestions={pickable(bar)} />}
      {mood === 'not' && <HelpHere />}
    </Frame>
  );
}

function Hints({ bar, draft, mood }: Props & { readonly mood: Mood }) {
  const { t } = useTranslation();
  if (mood === 'choose') {
    const numbers = pickable(bar).join(', ');
    return <>{t('voice.pick', { numbers })}</>;
  }
  return (
    <>
      {bar.by === 'voice' && <HeardHere />}
      <TypeButton />
      {draft?.canUndo === true && (
        <button type="button" onClick={() => void edit({ kind: 'undo' })} aria-keyshortcuts="Control+Z">
          {t('voice.undo')} <kbd>Ctrl Z</kbd>
        </button>
      )}
    </>
  );
}

/** The figures that the engine names, in the words of the window. */
const FIGURES = {
  balance: 'customer.baaki',
  bills: 'day.bills',
  sales: 'day.sales',
  received: 'day.received',
  outstanding: 'day.outstanding',
} as const;

const isNamed = (label: string): label is keyof typeof FIGURES => Object.hasOwn(FIGURES, label);

function Figures({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation();
  if (turn.figures.length === 0) return null;
  return (
    <div className="turn-figures">
      {turn.figures.map((figure) => (
        <span key={figure.label}>
          {isNamed(figure.label) ? t(FIGURES[figure.label]) : figure.label}{' '}
          <b>{figure.paise === null ? figure.count : money(figure.paise)}</b>
        </span>
      ))}
    </div>
  );
}

/** Nothing was understood twice in a row: what can be said here is one press away. */
function HelpHere() {
  const { t } = useTranslation();
  const often = useDesk((desk) => desk.voice.lost >= 2);
  if (!often) return null;
  return (
    <div className="options">
      <button type="button" className="button low" onClick={() => void say(t('hands.helpSentence'))}>
        {t('hands.help')}
      </button>
    </div>
  );
}

function YesNo({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation();
  const forBill = asksToSave(turn);
  return (
    <div className="options">
      <button type="button" className="button yes" onClick={() => void (forBill ? save() : sayYes())}>
        <Icon of={IconCheck} />
        {t(forBill ? 'voice.yes' : 'voice.yesPlain')} <kbd>Enter</kbd>
      </button>
      <button type="button" className="button" onClick={sayNo}>
        {t('voice.no')} <kbd>Esc</kbd>
      </button>
      {forBill && <span className="quiet small or-say">{t('voice.orSay')}</span>}
    </div>
  );
}
