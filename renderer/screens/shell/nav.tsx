import { IconCash, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../app/contract/shop.ts';
import { Icon } from '../../components/icon.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { change, useDesk } from '../counter/state/desk.ts';
import { SettingsPanel } from './settings-panel.tsx';

/** The places of the shop on the left (below on a narrow screen). */
export function Nav({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const open = useDesk((desk) => desk.panel === 'settings');
  const gear = (
    <button
      type="button"
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={() => change({ panel: open ? null : 'settings' })}
    >
      <Icon of={IconSettings} size={24} />
      <span>{t('nav.settings')}</span>
    </button>
  );
  return (
    <nav className="nav" aria-label={t('nav.main')}>
      <div className="logo" aria-hidden="true">
        ex
      </div>
      <button type="button" aria-current="page" onClick={() => change({ panel: null })}>
        <Icon of={IconCash} size={24} />
        <span>{t('nav.counter')}</span>
      </button>
      <div className="grow" />
      <Sheet
        open={open}
        onClose={() => change({ panel: null })}
        label={t('nav.settings')}
        width={372}
        position="right-end"
        opener={gear}
      >
        <SettingsPanel settings={settings} />
      </Sheet>
    </nav>
  );
}
