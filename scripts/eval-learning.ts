/**
 * What corrections are worth: one synthetic voice speaks forty commands, each person and each of the goods that was heard wrong is put
 * right by a tap, and the next forty commands of that voice are heard before and after it.
 *
 *     npm run eval -- learning [--voice hi+m2] [--verbose]
 *
 * Needs espeak-ng on this machine and says so without. The shop knows the 200 customers of the hearing table and the shipped catalog.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { compileAssets } from '../app/adapters/language/load.ts';
import type { HearContext } from '../app/adapters/speech/types.ts';
import { readWav } from '../app/adapters/speech/wav.ts';
import type { Offer } from '../app/core/conversation/heard.ts';
import { soundsOfName } from '../app/core/intent/heard-as.ts';
import type { Known, Meaning, Span } from '../app/core/intent/types.ts';
import { TEST_COUNTER } from '../app/testing/counter.ts';
import { shortForm } from '../app/testing/intent.ts';
import { hearAt } from './eval/hear.ts';
import { customers, products } from './eval/shop.ts';
import { spokenCommand } from './eval/spoken-commands.ts';
import { type Names, openSpokenShop, type SpokenShop } from './eval/spoken-shop.ts';
import { createTranscriber } from './eval/transcripts.ts';

const SOUNDS = '../shared/speech';
const LESSONS = 40;
const OFFERED = 3;

const { values: options } = parseArgs({
  options: {
    voice: { type: 'string', default: 'hi+m2' },
    verbose: { type: 'boolean', default: false },
  },
});

/** One command as it was heard, the readings that were offered, and what was meant. */
interface Heard {
  readonly texts: readonly string[];
  readonly offers: readonly Offer[];
  readonly meant: Meaning | undefined;
}

/** What a word stands for, and how it was heard. */
interface Lesson {
  readonly id: string;
  readonly sounds: readonly string[];
}

const plain = (meaning: Meaning | undefined) =>
  meaning && shortForm({ meanings: [meaning], alternatives: [], language: 'hi-Latn' });
const means = ({ meanings: [first] }: Offer, meant: Meaning | undefined): boolean =>
  isDeepStrictEqual(plain(first), plain(meant));
const isRight = ({ offers: [first], meant }: Heard): boolean => first !== undefined && means(first, meant);

/** The words of a sentence as this voice says them; null where there is no such program. */
function spoken(text: string): Float32Array | null {
  const { status, stdout } = spawnSync('espeak-ng', ['-v', options.voice, '-s', '150', '--stdout', text]);
  return status === 0 ? readWav(stdout) : null;
}

/** Whom or what a span of a meaning is. */
function idOf({ entities }: Meaning, { kind, index = 0 }: Span): string | null {
  if (kind === 'customer') return entities.customer?.id ?? null;
  return kind === 'item' ? (entities.items?.[index]?.productId ?? null) : null;
}

/** The words of a span that were taken for somebody or something. */
const heardOf = ({ entities }: Meaning, { kind, index = 0 }: Span): string =>
  (kind === 'customer' ? entities.customer?.heard : entities.items?.[index]?.heard) ?? '';

/** What a tap teaches: on an offered reading that is right, or on each word of the first that was taken for another. */
function lessonsOf(heard: Heard): Lesson[] {
  const { offers, meant } = heard;
  const [first] = offers;
  if (!first || !meant || isRight(heard)) return [];
  const picked = offers.slice(1, OFFERED).find((offer) => means(offer, meant));
  return lessonsFrom(picked ?? first, heard.texts, meant, picked ? undefined : first.meanings[0]);
}

/** The words of a reading that stand for what was meant; not those of which it was known already. */
function lessonsFrom(
  { text, meanings: [meaning] }: Offer,
  texts: readonly string[],
  meant: Meaning,
  known: Meaning | undefined,
): Lesson[] {
  if (!meaning || meaning.intent !== meant.intent) return [];
  return meaning.spans.flatMap((span) => {
    const right = idOf(meant, span);
    if (right === null || (known && right === idOf(known, span))) return [];
    return [{ id: right, sounds: soundsOfName(texts, text, span, heardOf(meaning, span)) }];
  });
}

const taught = (list: readonly Known[], lessons: readonly Lesson[]): Known[] =>
  list.map((known) => {
    const sounds = lessons.filter(({ id }) => id === known.id).flatMap((lesson) => lesson.sounds);
    return sounds.length > 0 ? { ...known, sounds: [...new Set(sounds)] } : known;
  });

async function run(): Promise<void> {
  const sentences = await compileAssets('assets/intents');
  const names: Names = { customers: await customers(200), products: products() };
  const context: HearContext = {
    ...TEST_COUNTER,
    language: 'hi-Latn',
    draft: true,
    names: {
      customers: names.customers.slice(100).map(({ name }) => name),
      products: names.products.slice(40).map(({ name }) => name),
    },
  };
  const ears = createTranscriber(false);
  const meaningOf = (shop: SpokenShop, text: string) =>
    shop.understand({ texts: [], readings: [{ text, distance: 0 }] }, context).offers[0]?.meanings[0];

  async function hear(shop: SpokenShop, from: number): Promise<Heard[]> {
    const heard: Heard[] = [];
    for (let n = from; n < from + LESSONS; n += 1) {
      const { said, meant } = spokenCommand(n);
      const sound = spoken(said);
      if (sound === null) throw new Error(`espeak-ng has no voice ${options.voice}`);
      const { texts, understood } = await hearAt(shop, ears, sound, context);
      heard.push({ texts, offers: understood.offers, meant: meaningOf(shop, meant) });
    }
    return heard;
  }

  const shop = openSpokenShop(sentences, names);
  const lessons = (await hear(shop, 0)).flatMap(lessonsOf);
  const wiser = openSpokenShop(sentences, {
    customers: taught(names.customers, lessons),
    products: taught(names.products, lessons),
  });
  const [before, after] = [await hear(shop, LESSONS), await hear(wiser, LESSONS)];
  const rights = (list: readonly Heard[]) => Math.round((100 * list.filter(isRight).length) / list.length);
  console.log(`${options.voice}: ${lessons.length} words put right in ${LESSONS} commands`);
  console.log(`the next ${LESSONS} commands right: ${rights(before)} % before, ${rights(after)} % after`);
  if (options.verbose)
    for (const one of after.filter((each) => !isRight(each)))
      console.log(
        `  ${one.offers[0]?.text}  <- ${one.texts.join(' | ')}\n      meant ${JSON.stringify(plain(one.meant))}`,
      );
  await ears.close();
}

if (!existsSync(SOUNDS)) console.log(`skipped: the names of ${SOUNDS} are not here`);
else if (spoken('हाँ') === null) console.log('skipped: espeak-ng is not on this machine');
else await run();
