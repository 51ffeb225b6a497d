import { v7 } from 'uuid';
import type { Language } from '../../core/intent/types.ts';
import type { EngineClient } from '../crash/engine-process.ts';

/** Answers the first start as someone in a hurry would, with the sample customers. */
export const openShop = (client: EngineClient, language: Language = 'hi-Latn') =>
  client.shop.open({ id: v7(), name: 'Bench', stateCode: '09', language, sample: true });
