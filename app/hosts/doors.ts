import type { Engine } from '../compose.ts';
import { refusalFor } from './refuse.ts';

/** How every door treats a call. Whatever error it meets becomes one defined refusal with a code of the closed list. */
export function handlerOptions(engine: Engine) {
  return {
    clientInterceptors: [
      async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
        try {
          return await next();
        } catch (error) {
          throw refusalFor(engine, error);
        }
      },
    ],
  };
}
