import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorShape } from '../app/contract/errors.ts';
import { PROTOCOL } from '../app/contract/protocol.ts';
import type { Hello, Settings } from '../app/contract/shop.ts';
import { useConnection, useHello } from './engine/hooks.ts';
import { toRefusal } from './engine/refusal.ts';
import { speak } from './i18n/index.ts';
import { Counter } from './screens/counter/counter.tsx';
import { FirstStart } from './screens/first-start/first-start.tsx';
import { Problem } from './screens/problem/problem.tsx';

/** The window wears the shop's language and light. */
function useSettings(settings: Settings | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  const language = settings?.language;
  const shade = settings?.theme;
  useEffect(() => {
    if (language !== undefined) speak(language);
  }, [language]);
  useEffect(() => {
    if (shade !== undefined) setColorScheme(shade === 'system' ? 'auto' : shade);
  }, [shade, setColorScheme]);
}

/** Why the shop cannot be used, or null: the engine's own problem, another protocol, or no answer at all. */
function problemOf(hello: Hello | undefined, failure: unknown, failed: boolean): ErrorShape | null {
  if (hello?.problem != null) return hello.problem;
  const strange = hello !== undefined && hello.protocol !== PROTOCOL;
  if (strange) return { code: 'version_mismatch', message: '', detail: null, errorId: null };
  if (hello === undefined && failure !== null) return toRefusal(failure);
  return failed ? { code: 'engine_stopped', message: '', detail: null, errorId: null } : null;
}

/** What the window shows: the counter, the first start, or why there is neither. */
export function App() {
  const { t } = useTranslation();
  const connection = useConnection();
  const hello = useHello();
  useSettings(hello.data?.settings);
  const problem = problemOf(hello.data, hello.error, connection === 'failed');
  if (problem !== null) return <Problem error={problem} onRetry={() => void hello.refetch()} />;
  if (hello.data === undefined) return <main className="notice">{t('connect.waiting')}</main>;
  if (hello.data.shop === null) return <FirstStart language={hello.data.settings.language} />;
  return <Counter hello={hello.data} shop={hello.data.shop} lost={connection === 'lost'} />;
}
