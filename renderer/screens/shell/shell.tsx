import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hello, Shop } from '../../../app/contract/shop.ts';
import { Nav } from './nav.tsx';
import { NoVoiceStrip } from './no-voice-strip.tsx';
import { NoteStrip } from './note-strip.tsx';
import { PowerStrip } from './power-strip.tsx';
import { TopBar } from './top-bar.tsx';

interface Props {
  readonly hello: Hello;
  readonly shop: Shop;
  readonly lost: boolean;
  readonly children: ReactNode;
}

/** The frame around every place: navigation, title bar, and strips that push the place down and cover nothing. */
export function Shell({ hello, shop, lost, children }: Props) {
  const { t } = useTranslation();
  // Told once, by the first engine of this window: a later one was started by a failure, not by the power.
  const [recovered] = useState(hello.recovered);
  return (
    <div className="shell">
      <a className="button skip" href="#bill">
        {t('app.skip')}
      </a>
      <Nav settings={hello.settings} />
      <TopBar shop={shop} speaking={hello.settings.speaking} fixedNow={hello.fixedNow} />
      <div className="stack">
        <div>
          {lost && (
            <div className="strip" role="status">
              {t('connect.lost')}
            </div>
          )}
          {recovered !== null && <PowerStrip drafts={recovered.drafts} />}
          <NoteStrip />
          <NoVoiceStrip />
        </div>
        {children}
      </div>
    </div>
  );
}
