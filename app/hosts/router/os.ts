import { implement } from '@orpc/server';
import { contract } from '../../contract/contract.ts';

/** The contract, waiting for its handlers. */
export const os = implement(contract);
