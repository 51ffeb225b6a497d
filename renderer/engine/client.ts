import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../app/contract/contract.ts';
import { connection } from './connection.ts';

/** Every operation of the engine, typed by the contract. Rejections are read with `toRefusal`. */
export const engine: ContractRouterClient<Contract> = createORPCClient(connection.link);

/** The same operations as TanStack Query options and keys. */
export const ask = createTanstackQueryUtils(engine);

/**
 * Answers stay until the engine says that they changed; the link itself waits for a restarted engine, so
 * a failed answer is shown rather than asked for again and again.
 */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
