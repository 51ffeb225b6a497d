import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ShopSound } from '../../../app/contract/sounds.ts';
import { Icon } from '../../components/icon.tsx';
import { answers, ask, engine } from '../../engine/client.ts';

/** How names are heard in this shop, learned by putting spoken words right; each can be taken back. */
export function Sounds() {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const sounds = useQuery({ ...ask.sounds.list.queryOptions(), staleTime: 0 }).data ?? [];
  const forget = useMutation({
    mutationFn: ({ kind, targetId, sound }: ShopSound) =>
      engine.sounds.forget({ id: newId(), kind, targetId, sound }),
    onSuccess: (left) => {
      answers.setQueryData(ask.sounds.list.queryKey(), left);
      // The button that had the focus goes with its sound; without any, Esc would not reach the sheet.
      place.current?.focus();
    },
  });
  return (
    <div className="field" ref={place} tabIndex={-1}>
      <span className="settings-label">{t('settings.heardSounds')}</span>
      {sounds.length === 0 && <span className="quiet small">{t('settings.noSounds')}</span>}
      <ul className="words">
        {sounds.map((sound) => (
          <Sound
            key={`${sound.targetId} ${sound.sound}`}
            sound={sound}
            onForget={() => forget.mutate(sound)}
          />
        ))}
      </ul>
    </div>
  );
}

function Sound({ sound, onForget }: { readonly sound: ShopSound; readonly onForget: () => void }) {
  const { t } = useTranslation();
  return (
    <li className="row apart">
      <span>
        {t('settings.sound', { sound: sound.sound, name: sound.name, count: sound.count })}
        {sound.isName && <span className="quiet small"> · {t('settings.soundName')}</span>}
      </span>
      <button
        type="button"
        className="square"
        aria-label={t('settings.soundOff', { sound: sound.sound })}
        onClick={onForget}
      >
        <Icon of={IconX} />
      </button>
    </li>
  );
}
