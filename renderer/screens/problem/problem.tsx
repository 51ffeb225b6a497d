import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ErrorShape } from '../../../app/contract/errors.ts';
import { Icon } from '../../components/icon.tsx';
import { problemWords, refusalCode } from '../../i18n/refusals.ts';

/** The shop cannot be used: which file, why, what to do, and that nothing was touched. */
export function Problem({ error, onRetry }: { readonly error: ErrorShape; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const words = problemWords(error);
  return (
    <main className="problem">
      <Icon of={IconAlertTriangle} size={56} />
      <p className="unseen" role="alert">
        {t(words.title)}
      </p>
      <h1 className="problem-title">{t(words.title)}</h1>
      {error.message !== '' && <p className="strong">{error.message}</p>}
      <p>{t(words.advice)}</p>
      <p className="quiet">{t('problem.kept')}</p>
      <dl className="card details">
        {error.detail !== null && (
          <>
            <dt>{t('problem.file')}</dt>
            <dd>{error.detail}</dd>
          </>
        )}
        <dt>{t('problem.code')}</dt>
        <dd>{refusalCode(error)}</dd>
      </dl>
      <div>
        <button type="button" className="button main" onClick={onRetry}>
          <Icon of={IconRefresh} />
          {t('save.retry')}
        </button>
      </div>
    </main>
  );
}
