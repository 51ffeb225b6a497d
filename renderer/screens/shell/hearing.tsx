import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Hearer, type HearingSettings, hearer as hearers } from '../../../app/contract/hearing.ts';
import { Icon } from '../../components/icon.tsx';
import { ask } from '../../engine/client.ts';

interface Props {
  readonly hearing: HearingSettings;
  readonly keep: (hearing: HearingSettings) => void;
}

/** Who turns speech into text, and what leaves the PC then. */
export function Hearing({ hearing, keep }: Props) {
  const { t } = useTranslation();
  const ways = useQuery({ ...ask.speech.ways.queryOptions(), staleTime: 0 }).data;
  if (ways === undefined) return null;
  const chosen = hearing.hearer ?? ways.hearer;
  const keyless = chosen !== 'local' && !ways.keys[chosen];
  return (
    <div className="field">
      <label htmlFor="hearing">{t('hearing.who')}</label>
      <div className="select">
        <select
          id="hearing"
          aria-describedby="hearing-note"
          value={chosen}
          onChange={(event) => keep({ hearer: hearers.parse(event.target.value) })}
        >
          {hearers.options.map((name) => (
            <option key={name} value={name}>
              {t(`hearing.${name}`)}
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} />
      </div>
      <p id="hearing-note" className="small quiet">
        <Note chosen={chosen} keyless={keyless} />
      </p>
    </div>
  );
}

function Note({ chosen, keyless }: { readonly chosen: Hearer; readonly keyless: boolean }) {
  const { t } = useTranslation();
  const who = t(`hearing.${chosen}`);
  if (chosen === 'local') return <>{t('hearing.stays')}</>;
  return <>{keyless ? t('hearing.noKey', { who }) : t('hearing.leaves', { who })}</>;
}
