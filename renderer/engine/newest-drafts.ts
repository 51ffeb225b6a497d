import type { Draft } from '../../app/contract/draft.ts';

/**
 * The drafts as told, except where the window already holds a later version of one: an answer may overtake
 * the event of the change before it, and an older event must not take a newer line off the screen.
 */
export function newestDrafts(known: readonly Draft[], told: readonly Draft[]): Draft[] {
  const versions = new Map(known.map((draft) => [draft.id, draft]));
  return told.map((draft) => {
    const held = versions.get(draft.id);
    return held !== undefined && held.version > draft.version ? held : draft;
  });
}
