import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { EngineEvent } from '../../app/contract/events.ts';
import { ask } from './client.ts';
import { connection } from './connection.ts';
import { helloOptions, onHappening } from './happenings.ts';

/** How the window stands to its engine, live. */
export const useConnection = () => useSyncExternalStore(connection.subscribe, connection.state);

/** The engine's first answer, kept in step with its events. */
export const useHello = () => useQuery(helloOptions());

/** The open drafts, as the engine last told them. */
export const useDrafts = () => useQuery(ask.drafts.list.queryOptions());

/** The day so far; asked again after each saved bill. */
export const useDay = () => useQuery(ask.day.summary.queryOptions({ input: {} }));

/** Calls `listener` for each event of the engine while the component is shown. */
export function useHappening(listener: (event: EngineEvent) => void): void {
  useEffect(() => onHappening(listener), [listener]);
}
