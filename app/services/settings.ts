import type { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import { type Settings, settings as settingsSchema } from '../contract/shop.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books } from './books.ts';

/** How a counter behaves before anybody changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'hi-Latn',
  theme: 'system',
  roundToRupee: false,
  sounds: true,
  microphoneId: null,
};

const KEY = 'settings';

/** As they lie in the file. Made once: a schema that is made at every read costs more than the read. */
const stored = settingsSchema.partial();

/** The settings of this PC; fields of an older or newer program fall back to their default. */
export function readSettings(read: Reader): Settings {
  const text = setting(read, KEY);
  if (text === undefined) return DEFAULT_SETTINGS;
  const known = stored.safeParse(JSON.parse(text));
  return known.success ? merged(DEFAULT_SETTINGS, known.data) : DEFAULT_SETTINGS;
}

export type SettingsChange = z.output<ReturnType<typeof settingsSchema.partial>>;

/** Changes the named fields and gives back all of them. */
export function changeSettings(books: Books, change: SettingsChange): Settings {
  return books.write(({ tx }) => {
    const next = merged(readSettings(tx), change);
    saveSetting(tx, KEY, JSON.stringify(next));
    return next;
  });
}

function merged(base: Settings, change: SettingsChange): Settings {
  return {
    language: change.language ?? base.language,
    theme: change.theme ?? base.theme,
    roundToRupee: change.roundToRupee ?? base.roundToRupee,
    sounds: change.sounds ?? base.sounds,
    microphoneId: change.microphoneId === undefined ? base.microphoneId : change.microphoneId,
  };
}
