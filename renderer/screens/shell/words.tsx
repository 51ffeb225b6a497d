import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ShopWord } from '../../../app/contract/words.ts';
import { Icon } from '../../components/icon.tsx';
import { answers, ask, engine } from '../../engine/client.ts';

/** The words that were taught by putting a sentence right; each can be taken back. */
export function Words() {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const words = useQuery({ ...ask.words.list.queryOptions(), staleTime: 0 }).data ?? [];
  const forget = useMutation({
    mutationFn: ({ name: _, ...word }: ShopWord) => engine.words.forget({ id: newId(), ...word }),
    onSuccess: (left) => {
      answers.setQueryData(ask.words.list.queryKey(), left);
      // The button that had the focus goes with its word; without any, Esc would not reach the sheet.
      place.current?.focus();
    },
  });
  return (
    <div className="field" ref={place} tabIndex={-1}>
      <span className="settings-label">{t('settings.words')}</span>
      {words.length === 0 && <span className="quiet small">{t('settings.noWords')}</span>}
      <ul className="words">
        {words.map((word) => (
          <li key={`${word.targetId} ${word.form}`} className="row apart">
            <span>{t('settings.word', word)}</span>
            <button
              type="button"
              className="square"
              aria-label={t('settings.wordOff', word)}
              onClick={() => forget.mutate(word)}
            >
              <Icon of={IconX} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
