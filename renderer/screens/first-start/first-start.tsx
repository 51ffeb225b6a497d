import { IconArrowRight } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../app/core/intent/types.ts';
import { Icon } from '../../components/icon.tsx';
import { toRefusal } from '../../engine/refusal.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { Languages } from './languages.tsx';
import { NameField } from './name-field.tsx';
import { Sample } from './sample.tsx';
import { StateField } from './state-field.tsx';
import { useFirstShop } from './use-first-shop.ts';
import { Ways } from './ways.tsx';

/** The whole first start on one screen: every field has an answer already, so Enter opens the counter. */
export function FirstStart({ language }: { readonly language: Language }) {
  const { t } = useTranslation();
  const shop = useFirstShop(language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    shop.submit();
  };
  return (
    <div className="first">
      <Ways />
      <main>
        <form onSubmit={submit} noValidate>
          <h2>{t('first.title')}</h2>
          <div className="two">
            <NameField name={shop.name} onChange={shop.setName} />
            <StateField value={shop.stateCode} language={shop.language} onChange={shop.setStateCode} />
          </div>
          <Languages value={shop.language} onPick={shop.chooseLanguage} />
          <Sample on={shop.sample} onChange={shop.setSample} />
          <div className="grow" />
          <Failure error={shop.open.error} />
          <Start ready={shop.ready} busy={shop.open.isPending} />
        </form>
      </main>
    </div>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error === null) return null;
  return (
    <p className="need bad" role="alert">
      {refusalText(t, toRefusal(error))}
    </p>
  );
}

function Start({ ready, busy }: { readonly ready: boolean; readonly busy: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <span className="quiet small grow">{t('first.later')}</span>
      <button type="submit" className="button main" disabled={!ready}>
        {t(busy ? 'first.starting' : 'first.start')}
        <Icon of={IconArrowRight} />
        <kbd>Enter</kbd>
      </button>
    </div>
  );
}
