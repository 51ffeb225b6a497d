import type { EngineEvent } from '../../app/contract/events.ts';
import { PROTOCOL } from '../../app/contract/protocol.ts';
import type { Hello } from '../../app/contract/shop.ts';
import type { ModelFetchMessage } from '../../app/contract/speech-models.ts';
import { answers, ask, engine } from './client.ts';
import { connection } from './connection.ts';
import { newestDrafts } from './newest-drafts.ts';

const listeners = new Set<(event: EngineEvent) => void>();

/** Hears every event of the engine; answers with a function that stops listening. */
export function onHappening(listener: (event: EngineEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const refresh = (queryKey: readonly unknown[]) => void answers.invalidateQueries({ queryKey });

function amendHello(change: Partial<Hello>): void {
  const { queryKey } = helloOptions();
  answers.setQueryData(queryKey, (hello) => (hello === undefined ? undefined : { ...hello, ...change }));
}

/** How far a model has come; when it came to an end, the list is another. */
function followFetch(fetch: ModelFetchMessage): void {
  answers.setQueryData(ask.speech.models.queryKey(), (list) => list && { ...list, fetch });
  if (fetch.state !== 'running') refresh(ask.speech.models.key());
}

/** Keeps the answers that the window holds in step with what the engine says. */
function remember(event: EngineEvent): void {
  if (event.kind === 'drafts')
    answers.setQueryData(ask.drafts.list.queryKey(), (known = []) => newestDrafts(known, event.drafts));
  if (event.kind === 'speech') amendHello({ speech: event.speech });
  if (event.kind === 'settings') amendHello({ settings: event.settings });
  if (event.kind === 'modelFetch') followFetch(event.fetch);
  if (event.kind === 'pdf') refresh(ask.invoices.key());
  if (event.kind === 'saved') for (const part of [ask.day, ask.invoices, ask.products]) refresh(part.key());
}

/** The query of the first answer; the protocol number is part of its key. */
export function helloOptions() {
  return ask.hello.queryOptions({ input: { protocol: PROTOCOL } });
}

/** The engine's first answer as the window holds it now. */
export function helloNow(): Hello | undefined {
  return answers.getQueryData(helloOptions().queryKey);
}

async function listen(epoch: number): Promise<void> {
  const events = await engine.events();
  connection.answered(epoch);
  for await (const event of events) {
    remember(event);
    for (const listener of listeners) listener(event);
  }
}

/** Follows the engine for as long as the page lives: with every new engine everything is asked for again. */
export function follow(): void {
  let seen = 0;
  connection.subscribe(() => {
    if (connection.epoch() === seen) return;
    seen = connection.epoch();
    void answers.invalidateQueries({}, { cancelRefetch: false });
    // A broken stream means that this engine is gone; the next one starts a stream of its own.
    listen(seen).catch(() => undefined);
  });
  connection.start();
}
