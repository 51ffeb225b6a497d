import { IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../app/contract/invoice.ts';
import type { KeptSound } from '../../../app/contract/kept-sounds.ts';
import { timeOf } from '../../components/format.ts';
import { Icon } from '../../components/icon.tsx';
import { bytesOf } from '../../engine/base64.ts';
import { answers, ask, engine } from '../../engine/client.ts';
import { refuse } from '../counter/actions/drafts.ts';

async function play({ id }: KeptSound): Promise<void> {
  const { wav } = await engine.recordings.sound({ id });
  const address = URL.createObjectURL(new Blob([bytesOf(wav)], { type: 'audio/wav' }));
  const audio = new Audio(address);
  audio.onended = () => URL.revokeObjectURL(address);
  await audio.play();
}

interface Props {
  readonly day: string;
  readonly bills: readonly InvoiceRow[];
}

/** The spoken notes of a day, each with the bill it was spoken at; nothing where there are none. */
export function SpokenNotes({ day, bills }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const asked = ask.recordings.list.queryOptions({ input: { day } });
  const notes = useQuery({ ...asked, staleTime: 0 }).data ?? [];
  const remove = useMutation({
    mutationFn: ({ id }: KeptSound) => engine.recordings.remove({ id }),
    onSuccess: () => {
      // The button that had the focus goes with its note; without any, Esc would not reach the panel.
      place.current?.focus();
      return answers.invalidateQueries({ queryKey: asked.queryKey });
    },
    onError: refuse,
  });
  return (
    <section ref={place} tabIndex={-1}>
      {notes.length > 0 && <h2>{t('notes.title')}</h2>}
      <ul className="bill-list">
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            number={bills.find(({ id }) => id === note.draftId)?.number ?? t('notes.ofDay')}
            onRemove={() => remove.mutate(note)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly note: KeptSound;
  readonly number: string;
  readonly onRemove: () => void;
}

function NoteItem({ note, number, onRemove }: ItemProps) {
  const { t } = useTranslation();
  const time = timeOf(new Date(note.at));
  return (
    <li>
      <span className="clip">
        <b>{number}</b> <span className="quiet small">{time}</span>
      </span>
      <span>{t('notes.length', { seconds: Math.round(note.seconds) })}</span>
      <button
        type="button"
        className="square"
        aria-label={t('notes.play', { time })}
        onClick={() => void play(note).catch(refuse)}
      >
        <Icon of={IconPlayerPlay} />
      </button>
      <button type="button" className="square" aria-label={t('notes.remove', { time })} onClick={onRemove}>
        <Icon of={IconTrash} />
      </button>
    </li>
  );
}
