import { z } from 'zod';
import type { Reader, Writer } from '../../db/gateway.ts';
import { type Settings, settings as settingsSchema, voiceSettings } from '../contract/shop.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books } from './books.ts';
import { Refusal } from './refusal.ts';

/** How a counter behaves before anybody changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'hi-Latn',
  theme: 'system',
  roundToRupee: false,
  sounds: true,
  microphoneId: null,
  ownBillOfSupplySeries: false,
  counterCode: null,
  cloud: { on: false, baseUrl: null, model: 'gpt-4o-mini' },
  keepSound: false,
  speaking: { on: true, speaker: null, voice: null, cloudVoice: null, speed: 100, volume: 100 },
  hearing: { hearer: null },
  speechModel: { address: null },
  voice: voiceSettings.parse({}),
  speechRest: { minutes: 10 },
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

/**
 * Changes the named fields and gives back all of them. Refuses with `series_used` a code of the counter from before a restore: its
 * numbers may be on bills that this file does not know.
 */
export function changeSettings(books: Books, change: SettingsChange): Settings {
  return books.write(({ tx }) => {
    const code = change.counterCode;
    if (code !== undefined && code !== readSettings(tx).counterCode && retiredCodes(tx).includes(code ?? ''))
      throw new Refusal('series_used', code ?? '');
    return changeSettingsIn(tx, change);
  });
}

/** The same inside a write that has decided already. */
export function changeSettingsIn(tx: Writer, change: SettingsChange): Settings {
  const next = merged(readSettings(tx), change);
  saveSetting(tx, KEY, JSON.stringify(next));
  return next;
}

const RETIRED = 'retiredCodes';

/** Codes of this counter that must not number anything more; the empty one stands for none. */
const retiredCodes = (read: Reader): string[] =>
  z.array(z.string()).parse(JSON.parse(setting(read, RETIRED) ?? '[]'));

export const retireCodes = (tx: Writer, codes: readonly string[]): void =>
  saveSetting(tx, RETIRED, JSON.stringify([...new Set([...retiredCodes(tx), ...codes])]));

function merged(base: Settings, change: SettingsChange): Settings {
  return {
    language: change.language ?? base.language,
    theme: change.theme ?? base.theme,
    roundToRupee: change.roundToRupee ?? base.roundToRupee,
    sounds: change.sounds ?? base.sounds,
    microphoneId: change.microphoneId === undefined ? base.microphoneId : change.microphoneId,
    ownBillOfSupplySeries: change.ownBillOfSupplySeries ?? base.ownBillOfSupplySeries,
    counterCode: change.counterCode === undefined ? base.counterCode : change.counterCode,
    cloud: change.cloud ?? base.cloud,
    keepSound: change.keepSound ?? base.keepSound,
    speaking: change.speaking ?? base.speaking,
    hearing: change.hearing ?? base.hearing,
    speechModel: change.speechModel ?? base.speechModel,
    voice: change.voice ?? base.voice,
    speechRest: change.speechRest ?? base.speechRest,
  };
}
