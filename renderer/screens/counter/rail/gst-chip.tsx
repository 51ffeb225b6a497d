import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../app/contract/draft.ts';
import type { GstProfile } from '../../../../app/contract/shop.ts';
import { edit } from '../actions/drafts.ts';

interface Props {
  readonly draft: Draft | null;
  readonly profile: GstProfile;
}

/** What the law lets this shop print: GST on or off, or a fixed kind of bill that says why. */
export function GstChip({ draft, profile }: Props) {
  const { t } = useTranslation();
  if (profile === 'unregistered' || profile === 'composition') return <Locked profile={profile} />;
  const on = draft?.withGst ?? false;
  return (
    <div className="row apart">
      <button
        type="button"
        className={on ? 'chip on' : 'chip'}
        aria-pressed={on}
        aria-keyshortcuts="F8"
        onClick={() => void edit({ kind: 'setGst', withGst: !on })}
      >
        {t(on ? 'gst.with' : 'gst.without')} <kbd>F8</kbd>
      </button>
    </div>
  );
}

function Locked({ profile }: { readonly profile: 'unregistered' | 'composition' }) {
  const { t } = useTranslation();
  const composition = profile === 'composition';
  return (
    <div className="row">
      <span className="chip" title={t(composition ? 'gst.compositionNote' : 'gst.unregistered')}>
        {t(composition ? 'gst.composition' : 'gst.without')}
      </span>
    </div>
  );
}
