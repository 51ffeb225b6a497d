import { z } from 'zod';
import { stateOf } from '../core/gst/states.ts';
import { errorShape } from './errors.ts';
import { id, languageField, nameField, outsideUrl } from './fields.ts';
import { hearingSettings } from './hearing.ts';
import { speakingSettings } from './speaking.ts';
import { speechModelSettings } from './speech-models.ts';

/** How the shop stands in GST law; it decides the document. */
export const gstProfile = z.enum(['unsaid', 'unregistered', 'composition', 'regular']);
export type GstProfile = z.infer<typeof gstProfile>;

export const stateCode = z.string().regex(/^\d{2}$/);
/** A State that there is, or was. */
export const knownState = stateCode.refine((code) => stateOf(code) !== null);

export const shop = z.object({
  name: z.string(),
  stateCode,
  profile: gstProfile,
  gstin: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  counter: z.string().nullable(),
});
export type Shop = z.output<typeof shop>;

/**
 * A model outside that may be asked about a sentence nobody here understood. Its key is no setting: the file, its copies and the
 * screen must not hold it.
 */
export const cloudHelp = z.strictObject({
  on: z.boolean(),
  /** Any server of OpenAI's protocol, one on this PC too; null: OpenAI's own. */
  baseUrl: outsideUrl.nullable(),
  model: z.string().trim().min(1).max(100),
});
export type CloudHelp = z.output<typeof cloudHelp>;

/** How the counter listens. */
export const voiceSettings = z.object({
  /** Quiet that ends a sentence without a key, milliseconds. */
  pauseMs: z.int().min(300).max(3000).default(700),
  /** A bill above this is not saved by a "haan" in hands-free, paise. */
  handsFreeLimitPaise: z.int().min(0).max(1_000_000_000).default(200_000),
  /** Words are shown while somebody talks, where this PC keeps up. */
  partial: z.boolean().default(true),
  /** The browser cancels echo and noise and evens out the loudness. */
  cleanUp: z.boolean().default(false),
});
export type VoiceSettings = z.output<typeof voiceSettings>;

/** After so many minutes without a sentence the speech model's memory is given back; null: never. */
export const speechRestSettings = z.strictObject({
  minutes: z.int().min(1).max(240).nullable(),
});

export const settings = z.object({
  language: languageField,
  theme: z.enum(['system', 'light', 'dark']),
  roundToRupee: z.boolean(),
  sounds: z.boolean(),
  microphoneId: z.string().max(300).nullable(),
  /** Bills of supply count in a series of their own. */
  ownBillOfSupplySeries: z.boolean(),
  /** Letters or digits of this counter in its numbers, where a shop has several. */
  counterCode: z
    .string()
    .regex(/^[A-Z0-9]{1,2}$/)
    .nullable(),
  cloud: cloudHelp,
  /** "Start recording" keeps what is spoken, as a note of the bill or the day, for thirty days. */
  keepSound: z.boolean(),
  speaking: speakingSettings,
  hearing: hearingSettings,
  speechModel: speechModelSettings,
  voice: voiceSettings,
  speechRest: speechRestSettings,
});
export type Settings = z.output<typeof settings>;

export const openShop = z.object({
  id,
  name: nameField,
  /** A State of today: the old and special codes are on GSTINs only. */
  stateCode: stateCode.refine((code) => stateOf(code)?.current === true),
  language: languageField,
  /** Adds a handful of customers to try things with. */
  sample: z.boolean(),
});

export const speechStatus = z.object({
  /** `resting`: put away after long silence; the next recording brings it back. */
  state: z.enum(['absent', 'resting', 'loading', 'ready', 'failed']),
  /** 0–1 while loading. */
  progress: z.number(),
  error: errorShape.nullable(),
  model: z.string().nullable(),
});
export type SpeechStatus = z.output<typeof speechStatus>;

/** The first answer of the engine at every door. */
export const hello = z.object({
  protocol: z.int(),
  version: z.string(),
  /** Null before the first start is done. */
  shop: shop.nullable(),
  settings,
  /** Nothing is sold on the file, and this says why; with `shop` beside it, the file can still be looked at (it is of a newer program). */
  problem: errorShape.nullable(),
  /** Drafts were open when the last run ended without saying goodbye. */
  recovered: z.object({ drafts: z.int() }).nullable(),
  speech: speechStatus,
  /** A fixed clock (rehearsals only), else null. */
  fixedNow: z.string().nullable(),
});
export type Hello = z.output<typeof hello>;
