import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Engine } from '../compose.ts';
import { handlerOptions } from './doors.ts';
import { createRouter, type EngineRouter } from './router/router.ts';

/** The engine's operations, called in this process with the same checks and refusals as over a wire. */
export type LocalClient = RouterClient<EngineRouter>;

export const localClient = (engine: Engine): LocalClient =>
  createRouterClient(createRouter(engine), { interceptors: handlerOptions(engine).clientInterceptors });
