import type { DbError } from '../../db/errors.ts';
import type { Engine } from '../compose.ts';
import { PROTOCOL } from '../contract/protocol.ts';
import { refusalSentence } from '../contract/refusals/index.ts';
import type { Hello, Settings, SpeechStatus } from '../contract/shop.ts';
import { istIso } from '../core/datetime/ist.ts';
import type { Language } from '../core/intent/types.ts';
import { Refusal } from '../services/refusal.ts';
import { errorMessage } from '../services/refused.ts';
import { DEFAULT_SETTINGS, readSettings } from '../services/settings.ts';
import { readShop } from '../services/shop.ts';

/** What a door learns first. Refuses a door that speaks another version of the messages. */
export function helloOf(engine: Engine, protocol: number = PROTOCOL): Hello {
  if (protocol !== PROTOCOL) throw new Refusal('version_mismatch', `engine ${PROTOCOL}, door ${protocol}`);
  const { shop, options } = engine;
  const opened = 'problem' in shop ? null : shop;
  const settings = settingsOf(engine);
  const problem = 'problem' in shop ? shop.problem : shop.newer;
  return {
    protocol: PROTOCOL,
    version: options.version,
    shop: opened && readShop(opened.books.read, opened.books.today()),
    settings,
    problem: problem && problemOf(problem, options.shopFile, settings.language),
    recovered: opened?.recoveredDrafts ? { drafts: opened.recoveredDrafts } : null,
    speech: speechMessage(engine),
    fixedNow: options.fixedNowMs === undefined ? null : istIso(options.fixedNowMs),
  };
}

/** Why the file is shut, with the file named: the shopkeeper must find it. */
const problemOf = ({ code, detail }: DbError, file: string, language: Language) =>
  errorMessage({ code, detail: detail.includes(file) ? detail : `${file} · ${detail}` }, language);

/** The settings of the shop, or the defaults while its file is shut. */
export const settingsOf = ({ shop }: Engine): Settings =>
  'problem' in shop ? DEFAULT_SETTINGS : readSettings(shop.books.read);

/** How hearing stands, with the file that is missing or damaged named. Reads the shop's language only for a refusal. */
export function speechMessage(engine: Engine): SpeechStatus {
  const status = engine.speech.status();
  return {
    state: status.state,
    progress: status.state === 'loading' ? status.progress : status.state === 'ready' ? 1 : 0,
    error: status.state === 'failed' ? speechRefusal(status, settingsOf(engine).language) : null,
    model: status.state === 'ready' ? status.model : null,
  };
}

const speechRefusal = ({ code, file }: { code: string; file: string | null }, language: Language) => ({
  code: codeFor(code),
  message: refusalSentence(codeFor(code), language),
  detail: file,
  errorId: null,
});

const codeFor = (code: string): 'speech_model_missing' | 'speech_model_damaged' | 'speech_failed' =>
  code === 'speech_model_missing' || code === 'speech_model_damaged' ? code : 'speech_failed';
