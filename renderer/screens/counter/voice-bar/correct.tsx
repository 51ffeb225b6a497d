import { IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Draft, DraftLine } from '../../../../app/contract/draft.ts';
import type { SoundAsk } from '../../../../app/contract/sounds.ts';
import type { TalkSpan } from '../../../../app/contract/talk.ts';
import type { WordAsk } from '../../../../app/contract/words.ts';
import { money } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { ask, engine } from '../../../engine/client.ts';
import { edit, refuse } from '../actions/drafts.ts';
import { say } from '../actions/talk.ts';
import { itemName } from '../item-name.ts';
import { bar } from '../state/desk.ts';
import { waitsForCustomer } from '../state/face.ts';

/** A marked word that can be put right: who or what it was taken for, and what of the bill it became. */
export interface Correctable {
  readonly kind: 'customer' | 'product';
  readonly taken: NonNullable<TalkSpan['taken']>;
  /** How it was heard, when it was spoken. */
  readonly sounds: readonly string[];
  readonly draft: Draft | null;
  readonly line: DraftLine | null;
}

interface Reading {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const MOST = 3;

/** Where a search begins again when the whole word finds nothing else: at its first word, or its first letters. */
function beginning(text: string): string {
  const [first = '', ...more] = text.split(' ');
  return more.length > 0 ? first : [...first].slice(0, 2).join('');
}

/** What the words may mean instead, the nearest first. */
function useReadings({ kind, taken }: Correctable, typed: string): readonly Reading[] {
  const text = typed.trim() || taken.heard;
  const people = useReadingsOf(kind === 'customer', text, usePeople);
  const goods = useReadingsOf(kind === 'product', text, useGoods);
  const others = [...people, ...goods].filter(({ id }) => id !== taken.id);
  return [...new Map(others.map((reading) => [reading.id, reading])).values()].slice(0, MOST);
}

type Search = (text: string, wanted: boolean) => readonly Reading[];

const useReadingsOf = (wanted: boolean, text: string, useSearch: Search): readonly Reading[] => {
  const near = useSearch(text, wanted);
  const begun = useSearch(beginning(text), wanted && near.length <= MOST);
  return [...near, ...begun];
};

const SOME = { limit: MOST * 2 };

function usePeople(text: string, wanted: boolean): readonly Reading[] {
  const options = ask.customers.find.queryOptions({ input: { text, ...SOME } });
  const found = useQuery({ ...options, placeholderData: keepPreviousData, enabled: wanted }).data ?? [];
  return found.map(({ id, name, phone, balancePaise }) => ({ id, name, note: phone ?? money(balancePaise) }));
}

function useGoods(text: string, wanted: boolean): readonly Reading[] {
  const { i18n } = useTranslation();
  const options = ask.products.find.queryOptions({ input: { text, ...SOME } });
  const found = useQuery({ ...options, placeholderData: keepPreviousData, enabled: wanted }).data ?? [];
  return found.map(({ id, name, nameHi, pricePaise }) => ({
    id,
    name: itemName({ product: name, productHi: nameHi }, i18n.language),
    note: money(pricePaise),
  }));
}

/** Puts the bill right, or answers whom it is for where that is asked. A line keeps its quantity. */
function putRight({ kind, draft, line }: Correctable, { id, name }: Reading): void {
  if (kind === 'customer' && waitsForCustomer(bar())) return void say(name);
  if (draft === null) return;
  if (kind === 'customer') return void edit({ kind: 'setCustomer', customerId: id });
  if (line === null) return;
  void edit({ kind: 'removeLine', lineId: line.id });
  void edit({ kind: 'addProduct', productId: id, quantity: line.quantity });
}

interface Props {
  readonly word: Correctable;
  readonly onDone: () => void;
}

/** A word that is what something is called is not taught another meaning unless somebody wants it: "cheeni" stays Cheeni. */
const isOwnName = ({ taken: { heard, name } }: Correctable): boolean =>
  heard.toLowerCase() === name.toLowerCase();

/** A spoken word was written by the ear, in the shop's own words: what it teaches is how that sounded, not that word. */
const mayTeach = (word: Correctable): boolean => word.sounds.length === 0 && !isOwnName(word);

/** What is chosen of the readings, and what happens when it is taken. */
function useCorrection({ word, onDone }: Props) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [always, setAlways] = useState(mayTeach(word));
  const readings = useReadings(word, typed);
  const chosen = readings.find(({ id }) => id === picked) ?? readings[0];
  const learn = useMutation({ mutationFn: (asked: WordAsk) => engine.words.learn(asked), onError: refuse });
  const hear = useMutation({ mutationFn: (asked: SoundAsk) => engine.sounds.learn(asked), onError: refuse });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    putRight(word, chosen);
    const target = { kind: word.kind, targetId: chosen.id };
    if (always) learn.mutate({ id: newId(), ...target, form: word.taken.heard });
    if (word.sounds.length > 0) hear.mutate({ id: newId(), ...target, sounds: [...word.sounds] });
    onDone();
  };
  return { typed, setTyped, setPicked, always, setAlways, readings, chosen, submit };
}

/** "Taken as Dahi. Or is it …": tap and Enter is a whole correction, and the shop knows the word from then on. */
export function Correct({ word, onDone }: Props) {
  const { t } = useTranslation();
  const now = useCorrection({ word, onDone });
  const asked = t(word.kind === 'customer' ? 'correct.typeWho' : 'correct.typeWhat');
  return (
    <form className="correct" onSubmit={now.submit}>
      <Head word={word} onDone={onDone} />
      <Readings readings={now.readings} chosen={now.chosen} onPick={now.setPicked} />
      <input
        value={now.typed}
        placeholder={asked}
        aria-label={asked}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => now.setTyped(event.target.value)}
      />
      {now.chosen !== undefined && (
        <>
          {word.sounds.length > 0 && <p className="quiet small">{t('correct.heardSo')}</p>}
          <Teach
            heard={word.taken.heard}
            name={now.chosen.name}
            always={now.always}
            onAlways={now.setAlways}
          />
        </>
      )}
    </form>
  );
}

interface TeachProps {
  readonly heard: string;
  readonly name: string;
  readonly always: boolean;
  readonly onAlways: (always: boolean) => void;
}

/** The box that teaches the word, and the button that Enter presses. */
function Teach({ heard, name, always, onAlways }: TeachProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="always">
        <input type="checkbox" checked={always} onChange={(event) => onAlways(event.currentTarget.checked)} />
        {t('correct.always', { heard, name })}
      </label>
      <button type="submit" className="button yes">
        {t('correct.change', { name })} <kbd>Enter</kbd>
      </button>
    </>
  );
}

function Head({ word: { taken, line }, onDone }: Props) {
  const { t } = useTranslation();
  const remove = () => {
    if (line !== null) void edit({ kind: 'removeLine', lineId: line.id });
    onDone();
  };
  return (
    <div className="row apart">
      <span>{t('correct.taken', { name: taken.name })}</span>
      {line !== null && (
        <button type="button" className="button plain text-lal" onClick={remove}>
          <Icon of={IconTrash} />
          {t('correct.remove')}
        </button>
      )}
    </div>
  );
}

interface ReadingsProps {
  readonly readings: readonly Reading[];
  readonly chosen: Reading | undefined;
  readonly onPick: (id: string) => void;
}

function Readings({ readings, chosen, onPick }: ReadingsProps) {
  const { t } = useTranslation();
  if (readings.length === 0) return null;
  return (
    <fieldset className="readings">
      <legend>{t('correct.or')}</legend>
      {readings.map(({ id, name, note }, index) => (
        <label key={id} className={id === chosen?.id ? 'reading-choice on' : 'reading-choice'}>
          <input
            type="radio"
            name="reading"
            className="unseen"
            checked={id === chosen?.id}
            data-autofocus={index === 0 || undefined}
            onChange={() => onPick(id)}
          />
          <b className="grow">{name}</b>
          <span className="quiet small">{note}</span>
        </label>
      ))}
    </fieldset>
  );
}
