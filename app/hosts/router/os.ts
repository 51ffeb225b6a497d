import { implement } from '@orpc/server';
import { type Contract, contract } from '../../contract/contract.ts';

/** The contract, waiting for its handlers. Named by its type: what the compiler would infer is too long for it to write down. */
export const os: ReturnType<typeof implement<Contract>> = implement(contract);
