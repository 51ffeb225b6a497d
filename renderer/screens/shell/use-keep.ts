import { useMutation } from '@tanstack/react-query';
import type { Settings } from '../../../app/contract/shop.ts';
import { answers, engine } from '../../engine/client.ts';
import { helloOptions } from '../../engine/happenings.ts';

/** Each change of a setting is kept at once, field by field. */
export function useKeep() {
  return useMutation({
    mutationFn: (part: Partial<Settings>) => engine.shop.settings(part),
    onSuccess: (settings) =>
      answers.setQueryData(helloOptions().queryKey, (hello) =>
        hello === undefined ? undefined : { ...hello, settings },
      ),
  });
}
