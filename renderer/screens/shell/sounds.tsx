import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ShopSound } from '../../../app/contract/sounds.ts';
import { answers, ask, engine } from '../../engine/client.ts';
import { Learned } from './learned.tsx';

const list = ask.sounds.list.queryOptions();

async function forget({ kind, targetId, sound }: ShopSound): Promise<void> {
  answers.setQueryData(list.queryKey, await engine.sounds.forget({ id: newId(), kind, targetId, sound }));
}

/** How names are heard in this shop, learned by putting spoken words right; each can be taken back. */
export function Sounds() {
  const { t } = useTranslation();
  const sounds = useQuery({ ...list, staleTime: 0 }).data ?? [];
  return (
    <Learned
      label={t('settings.heardSounds')}
      none={t('settings.noSounds')}
      list={sounds}
      keyOf={({ targetId, sound }) => `${targetId} ${sound}`}
      line={(sound) => <Line sound={sound} />}
      offLabel={({ sound }) => t('settings.soundOff', { sound })}
      forget={forget}
    />
  );
}

function Line({ sound: { sound, name, count, isName } }: { readonly sound: ShopSound }) {
  const { t } = useTranslation();
  return (
    <>
      {t('settings.sound', { sound, name, count })}
      {isName && <span className="quiet small"> · {t('settings.soundName')}</span>}
    </>
  );
}
