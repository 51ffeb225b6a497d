import { IconArrowRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Language } from '../../../app/core/intent/types.ts';
import { focusAndSelect } from '../../components/focus-and-select.ts';
import { Icon } from '../../components/icon.tsx';
import { answers, engine } from '../../engine/client.ts';
import { helloOptions } from '../../engine/happenings.ts';
import { toRefusal } from '../../engine/refusal.ts';
import { speak } from '../../i18n/index.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { Languages } from './languages.tsx';
import { Sample } from './sample.tsx';
import { StateField } from './state-field.tsx';
import { Ways } from './ways.tsx';

/** Uttar Pradesh, until the shopkeeper says otherwise. */
const FIRST_STATE = '09';

/** Opens the shop once; its id is made before the first try, so that a second press opens no second shop. */
function useOpenShop() {
  const [id] = useState(() => newId());
  return useMutation({
    mutationFn: (shop: { name: string; stateCode: string; language: Language; sample: boolean }) =>
      engine.shop.open({ id, ...shop }),
    onSuccess: (hello) => answers.setQueryData(helloOptions().queryKey, hello),
  });
}

/** The whole first start on one screen: every field has an answer already, so Enter opens the counter. */
export function FirstStart({ language: first }: { readonly language: Language }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(first);
  const [name, setName] = useState<string | null>(null);
  const [stateCode, setStateCode] = useState(FIRST_STATE);
  const [sample, setSample] = useState(true);
  const open = useOpenShop();
  const written = name ?? t('first.nameDefault');
  const missing = written.trim() === '';

  const choose = (next: Language) => {
    setLanguage(next);
    speak(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing && !open.isPending) open.mutate({ name: written.trim(), stateCode, language, sample });
  };

  return (
    <div className="first">
      <Ways />
      <main>
        <form onSubmit={submit} noValidate>
          <h2>{t('first.title')}</h2>
          <div className="two">
            <div className="field">
              <label htmlFor="shop-name">{t('first.name')}</label>
              <input
                id="shop-name"
                ref={focusAndSelect}
                value={written}
                maxLength={120}
                autoComplete="off"
                aria-invalid={missing}
                aria-describedby="shop-name-note"
                onChange={(event) => setName(event.target.value)}
              />
              <span id="shop-name-note" className="small text-lal" role="alert">
                {missing && t('first.nameMissing')}
              </span>
            </div>
            <StateField value={stateCode} language={language} onChange={setStateCode} />
          </div>
          <Languages value={language} onPick={choose} />
          <Sample on={sample} onChange={setSample} />
          <div className="grow" />
          {open.isError && (
            <p className="need bad" role="alert">
              {refusalText(t, toRefusal(open.error))}
            </p>
          )}
          <div className="row">
            <span className="quiet small grow">{t('first.later')}</span>
            <button type="submit" className="button main" disabled={open.isPending || missing}>
              {open.isPending ? t('first.starting') : t('first.start')}
              <Icon of={IconArrowRight} />
              <kbd>Enter</kbd>
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}
