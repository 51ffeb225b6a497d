/**
 * How the process of every engine is started, by the shell and by what measures it. No schema library here: main reads it before
 * anything else.
 */

/**
 * What V8 is told. A heap for young objects of three times 2 MB instead of up to three times 16 MB: what a bill leaves behind is
 * collected sooner, in pieces too small to be waited for.
 */
export const ENGINE_V8 = '--max-semi-space-size=2';

/**
 * Words of the environment: the speech runtime would report to its maker; and the C library of Linux would keep a store of free
 * memory for each thread.
 */
export const ENGINE_ENVIRONMENT = { ORT_DISABLE_TELEMETRY: '1', MALLOC_ARENA_MAX: '2' } as const;
