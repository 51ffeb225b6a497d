import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toRefusal } from '../../engine/refusal.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { microphone } from '../../voice/microphone.ts';
import { Recording } from '../../voice/recording.ts';

/** How long the test listens, in milliseconds. */
const LISTENS = 3000;
/** Louder than this the recogniser hears well, dB below full scale. */
const LOUD_ENOUGH = -35;

type Result =
  | { readonly text: string; readonly level: number }
  | { readonly error: ReturnType<typeof toRefusal> };

/** Listens for three seconds and says what it heard; nothing is done about it. */
async function listen(loudest: (decibel: number) => void): Promise<Result> {
  let level = -90;
  const recording = new Recording(null, 'key', (decibel) => {
    level = Math.max(level, decibel);
    loudest(decibel);
  });
  await new Promise((resolve) => setTimeout(resolve, LISTENS));
  try {
    return { text: (await recording.finish(false)).heard.text, level: Math.round(level) };
  } catch (error) {
    return { error: toRefusal(error) };
  }
}

/** Speak, and see how loud that was and what was heard. */
export function MicTest() {
  const { t } = useTranslation();
  const [level, setLevel] = useState<number | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const start = async () => {
    setResult(null);
    setLevel(-90);
    await microphone.ready();
    setResult(await listen(setLevel));
    setLevel(null);
  };
  return (
    <div className="mic-test">
      <button type="button" className="button low" disabled={level !== null} onClick={() => void start()}>
        {t(level === null ? 'mic.test' : 'mic.speak')}
      </button>
      {level !== null && <meter aria-label={t('voice.level')} min={-60} max={0} value={level} />}
      <output>{result !== null && <Outcome result={result} />}</output>
    </div>
  );
}

function Outcome({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  if ('error' in result) return <>{refusalText(t, result.error)}</>;
  const { text, level } = result;
  if (text !== '') return <>{`${t('mic.good', { level })} ${t('mic.heard', { text })}`}</>;
  return <>{t(level >= LOUD_ENOUGH ? 'mic.noWord' : 'mic.soft', { level })}</>;
}
