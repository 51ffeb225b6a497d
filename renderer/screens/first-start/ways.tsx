import { useTranslation } from 'react-i18next';

const WAYS = ['first.way.speak', 'first.way.confirm', 'first.way.saved'] as const;

/** What the shop gets: say the bill, say yes, it is saved. */
export function Ways() {
  const { t } = useTranslation();
  return (
    <aside>
      <h1>{t('app.name')}</h1>
      <p>{t('first.tag')}</p>
      <ol>
        {WAYS.map((way, index) => (
          <li key={way}>
            <i aria-hidden="true">{index + 1}</i>
            {t(way)}
          </li>
        ))}
      </ol>
    </aside>
  );
}
