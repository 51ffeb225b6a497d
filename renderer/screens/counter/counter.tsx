import { useEffect, useRef } from 'react';
import type { Hello, Shop } from '../../../app/contract/shop.ts';
import { useDrafts } from '../../engine/hooks.ts';
import { Shell } from '../shell/shell.tsx';
import { Announcements } from './announcements.tsx';
import { LeftColumn } from './left-column.tsx';
import { Lines } from './lines/lines.tsx';
import { QuickRow } from './quick.tsx';
import { Rail } from './rail/rail.tsx';
import { change, useDesk } from './state/desk.ts';
import { waitingBill } from './state/face.ts';
import { latestDraft } from './state/tabs.ts';
import { DraftTabs } from './tabs.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useCounterEvents, useVoiceEvents } from './use-events.ts';
import { useFailuresAloud } from './use-failures-aloud.ts';
import { useHandBack } from './use-hand-back.ts';
import { useKeys } from './use-keys.ts';
import { useWarmMicrophone } from './use-warm-microphone.ts';
import { VoiceBar } from './voice-bar/voice-bar.tsx';

interface Props {
  readonly hello: Hello;
  readonly shop: Shop;
  readonly lost: boolean;
}

/** Shows the draft that was touched last when the counter opens. */
function useFirstDraft(): void {
  const drafts = useDrafts().data;
  const done = useRef(false);
  useEffect(() => {
    if (drafts === undefined || done.current) return;
    done.current = true;
    const latest = latestDraft(drafts);
    change({ active: latest?.id ?? null, lineId: latest?.lines.at(-1)?.id ?? null });
  }, [drafts]);
}

/** The counter: one draft under four hands. */
export function Counter({ hello, shop, lost }: Props) {
  const drafts = useDrafts().data ?? [];
  const active = useDesk((desk) => desk.active);
  const saved = useDesk((desk) => desk.saved);
  const draft = saved === null ? (drafts.find((one) => one.id === active) ?? null) : null;
  const waiting = useDesk((desk) => (saved === null ? waitingBill(desk.voice.bar, draft) : null));
  const shown = waiting ?? draft;
  useFirstDraft();
  useKeys();
  useHandBack();
  useCounterEvents();
  useFailuresAloud();
  useVoiceEvents();
  useWarmMicrophone(hello.settings.microphoneId, hello.settings.voice.cleanUp);
  return (
    <Shell hello={hello} shop={shop} lost={lost}>
      <main className="counter">
        <DraftTabs drafts={drafts} active={active} saved={saved} />
        <VoiceBar draft={draft} saved={saved} speech={hello.speech} />
        <Lines draft={shown} saved={saved} waits={waiting !== null} />
        <QuickRow draft={shown} saved={saved !== null} />
        <LeftColumn draft={draft} />
        <Rail draft={shown} saved={saved} waits={waiting !== null} profile={shop.profile} />
        <UndoBar />
        <Announcements draft={draft} saved={saved} />
      </main>
    </Shell>
  );
}
