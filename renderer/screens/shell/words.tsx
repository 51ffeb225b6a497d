import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ShopWord } from '../../../app/contract/words.ts';
import { answers, ask, engine } from '../../engine/client.ts';
import { Learned } from './learned.tsx';

const list = ask.words.list.queryOptions();

async function forget({ name: _, ...word }: ShopWord): Promise<void> {
  answers.setQueryData(list.queryKey, await engine.words.forget({ id: newId(), ...word }));
}

/** The words that were taught by putting a sentence right; each can be taken back. */
export function Words() {
  const { t } = useTranslation();
  const words = useQuery({ ...list, staleTime: 0 }).data ?? [];
  return (
    <Learned
      label={t('settings.words')}
      none={t('settings.noWords')}
      list={words}
      keyOf={({ targetId, form }) => `${targetId} ${form}`}
      line={(word) => t('settings.word', word)}
      offLabel={(word) => t('settings.wordOff', word)}
      forget={forget}
    />
  );
}
