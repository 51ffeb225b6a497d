/** Stops that are held where they are doubled, and before य. */
export const HELD: ReadonlySet<string | undefined> = new Set(['k', 'ɡ', 'c', 'ɟ', 't', 'd', 'p']);
const HELD_BEFORE_Y: ReadonlySet<string | undefined> = new Set(['k', 'c', 't', 'p']);
/** Before their own breathed kin these are breathed too, as in अच्छा; of them the dentals are held: पत्थर. */
const BREATHED_TWICE: ReadonlySet<string | undefined> = new Set(['c', 'ʈ', 'ɖ', 't', 'd']);
const DENTALS: ReadonlySet<string | undefined> = new Set(['t', 'd']);
/** Where र is rolled, not flapped: before anything that is no stop. */
const ROLLED_BEFORE = /^(?:[mnɳjlʋszʃʂfxhrɣ]|ɾ)/;

/** Consonants that stand together, as they are spoken. `before` what follows the word's last. */
export const cluster = (onset: readonly string[]): string =>
  onset.map((each, at) => joined(each, onset[at - 1], onset[at + 1])).join('');

function joined(each: string, before: string | undefined, after: string | undefined): string {
  if (each === before && HELD.has(each)) return 'ː';
  if (each === 'ɲ' && before === 'ɟ') return 'j';
  if (each === 'ɟ' && after === 'ɲ') return 'ɡ';
  if (each === 'ʂ' && before === 'k') return 'ʃ';
  if (each === 'ɾ' && after !== undefined && ROLLED_BEFORE.test(after)) return 'r';
  if (after === 'j' && HELD_BEFORE_Y.has(each)) return `${each}ː`;
  if (each === before?.concat('ʰ') && DENTALS.has(before)) return 'ː';
  return after === `${each}ʰ` && BREATHED_TWICE.has(each) ? after : each;
}
