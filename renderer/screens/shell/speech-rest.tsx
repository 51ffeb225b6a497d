import { useTranslation } from 'react-i18next';
import { Pieces } from '../../components/pieces.tsx';

interface Props {
  /** null: it stays in memory. */
  readonly minutes: number | null;
  readonly keep: (minutes: number | null) => void;
}

const MINUTES = [5, 10, 30] as const;
const NEVER = 'never';

/** After how long without a word the speech model's memory is given back to the PC. */
export function SpeechRest({ minutes, keep }: Props) {
  const { t } = useTranslation();
  return (
    <Pieces
      label={t('listen.rest')}
      value={minutes === null ? NEVER : String(minutes)}
      pieces={[
        ...MINUTES.map((each) => ({
          value: String(each),
          label: t('listen.restMinutes', { minutes: each }),
        })),
        { value: NEVER, label: t('listen.restNever') },
      ]}
      onPick={(picked) => keep(picked === NEVER ? null : Number(picked))}
    />
  );
}
