import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Language } from '../../../app/core/intent/types.ts';
import { answers, engine } from '../../engine/client.ts';
import { helloOptions } from '../../engine/happenings.ts';
import { speak } from '../../i18n/index.ts';

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

/** The answers of the first start: every one has a value already, and the name follows the language until it is typed. */
export function useFirstShop(first: Language) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(first);
  const [typed, setName] = useState<string | null>(null);
  const [stateCode, setStateCode] = useState(FIRST_STATE);
  const [sample, setSample] = useState(true);
  const open = useOpenShop();
  const name = typed ?? t('first.nameDefault');
  const ready = name.trim() !== '' && !open.isPending;
  const chooseLanguage = (next: Language) => {
    setLanguage(next);
    speak(next);
  };
  const submit = () => {
    if (ready) open.mutate({ name: name.trim(), stateCode, language, sample });
  };
  return {
    name,
    setName,
    stateCode,
    setStateCode,
    language,
    chooseLanguage,
    sample,
    setSample,
    open,
    ready,
    submit,
  };
}
