import { parseArgs } from 'node:util';
import { backUpOften } from './backups.ts';
import { flipBits } from './bit-flips.ts';
import { bareAssets } from './engine-process.ts';
import { killedFirstStarts } from './first-starts.ts';
import { fullDisk } from './full-disk.ts';
import { failCalls } from './io-errors.ts';
import { type KillCounts, killOften } from './kills.ts';
import { killedMigrations } from './migrations.ts';
import { cutPower } from './power-cuts.ts';
import { seeded } from './random.ts';
import { secondInstances } from './second-instance.ts';

/** `npm run test:crash`: the promise "Saved means saved", tried on real engine processes. Ends with 1 on any violation. */
const { values } = parseArgs({
  options: {
    deep: { type: 'boolean', default: false },
    seed: { type: 'string' },
    kills: { type: 'string' },
    only: { type: 'string' },
  },
});

const seed = Number(values.seed ?? Date.now() % 1_000_000);
const kills = Number(values.kills ?? (values.deep ? 1000 : 200));
const LANES = 2;

const assets = bareAssets();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let violations = 0;

await part('kill', async () => {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    killOften({ kills: Math.ceil(kills / LANES), seed: seed + lane, assets }),
  );
  const counts = added(await Promise.all(lanes));
  say(`   ${counts.kills} kill -9 (${counts.early} of them while it started)`);
  say(
    `   ${counts.bills} bills and ${counts.money} payments answered as saved, ${counts.drafts} unsaved drafts found as they were left`,
  );
  say(
    `   ${counts.foundSaved + counts.foundUnsaved} bills were cut off in between: ${counts.foundSaved} found saved, ${counts.foundUnsaved} not; each asked again with its id, each there once`,
  );
  say(`   control, the end of the WAL cut off: seen in ${counts.controlsSeen} of ${counts.controls} files`);
  const blind =
    counts.controls > 0 && counts.controlsSeen === 0 ? ['the control passed: this test is blind'] : [];
  return [...counts.violations, ...blind];
});

await part('second engine on the same file', async () => {
  const count = values.deep ? 20 : 5;
  const wrong = await secondInstances(assets, count);
  say(`   ${count} tries, ${count - wrong.length} refused with shop_busy`);
  return wrong;
});

await part('kill in the first start', async () => {
  const count = values.deep ? 100 : 15;
  const { made, violations: wrong } = await killedFirstStarts(assets, count, seeded(seed));
  say(`   ${count} kills, ${made} left a file; each next start opened the shop`);
  return wrong;
});

await part('kill between two versions of the file', async () => {
  const {
    kills: count,
    versions,
    violations: wrong,
  } = await killedMigrations(values.deep ? 100 : 12, seeded(seed));
  const found = [...versions].sort(([a], [b]) => a - b).map(([version, times]) => `${times} × ${version}`);
  say(`   ${count} kills left files of version ${found.join(', ')}; each next opening finished the work`);
  return wrong;
});

await part('backup', async () => {
  const counts = await backUpOften({
    ...(values.deep ? { whole: 50, killed: 50 } : { whole: 4, killed: 4 }),
    seed,
    assets,
  });
  say(
    `   ${counts.whole} backups made and ${counts.killed} killed on the way, while ${counts.bills} bills were saved`,
  );
  say(
    `   ${counts.looked} looks at listed backups; at most ${counts.longestMs} ms from asking to being listed`,
  );
  say(
    `   control, the file alone copied: ${counts.controlsSeen} of ${counts.controls} lacked answered bills`,
  );
  const blind = counts.controlsSeen === 0 ? ['the control passed: this test is blind'] : [];
  return [...counts.violations, ...blind];
});

await part('power cut', async () => {
  const full = await cutPower(values.deep ? 20_000 : 300, 'FULL', seeded(seed));
  if (full === null) {
    say('   not run: strace is not here or may not watch');
    return [];
  }
  const normal = await cutPower(values.deep ? 500 : 30, 'NORMAL', seeded(seed));
  const off = await cutPower(values.deep ? 500 : 30, 'OFF', seeded(seed));
  say(`   ${full.states} states of the disk while ${full.bills} bills were saved in ${full.calls} calls`);
  say(`   control NORMAL: ${normal?.lost} of ${normal?.states} lost bills, at most ${normal?.mostLost}`);
  say(`   control OFF: ${off?.broken} of ${off?.states} broken, ${off?.lost} lost bills`);
  const blind = [
    ...(normal?.lost ? [] : ['NORMAL lost nothing: this test is blind']),
    ...(off?.broken ? [] : ['OFF broke nothing: this test is blind']),
  ];
  return [...full.violations, ...blind];
});

await part('errors of single calls', async () => {
  const counts = await failCalls(values.deep ? 500 : 8, seeded(seed));
  if (counts === null) say('   not run: strace is not here or may not watch');
  else
    say(
      `   ${counts.runs} runs, the till met the error in ${counts.met}: ${counts.saved} bills saved, ${counts.refused} refusals, ${counts.already} refused first and found saved when asked again`,
    );
  return counts?.violations ?? [];
});

await part('full disk', async () => {
  const counts = await fullDisk(assets, values.deep ? 1000 : 100);
  if (counts === null) say('   not run: a small disk can be mounted by root only');
  else
    say(
      `   ${counts.before} bills, then ${counts.refused} of ${counts.attempts} tries refused with disk_full, then ${counts.after} bills`,
    );
  return counts?.violations ?? [];
});

await part('bit flips', async () => {
  const counts = await flipBits(values.deep ? 1000 : 200, seeded(seed));
  say(
    `   ${counts.flips} bits: ${counts.found} found (${counts.onlyByUs} of them by chain or rebuild alone), ${counts.harmless} changed no row, ${counts.notes} changed a note of this PC that no hash covers`,
  );
  return counts.violations;
});

say(violations === 0 ? `all is kept  (seed ${seed})` : `${violations} violations  (seed ${seed})`);
process.exit(violations === 0 ? 0 : 1);

async function part(name: string, work: () => Promise<readonly string[]>): Promise<void> {
  if (values.only !== undefined && !name.startsWith(values.only)) return;
  const began = performance.now();
  say(`${name}  (seed ${seed})`);
  const wrong = await work();
  for (const line of wrong.slice(0, 20)) say(`   ✗ ${line}`);
  say(`   ${wrong.length} violations, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  violations += wrong.length;
}

function added(all: readonly KillCounts[]): KillCounts {
  const sum = (field: Exclude<keyof KillCounts, 'violations'>) =>
    all.reduce((total, counts) => total + counts[field], 0);
  return {
    kills: sum('kills'),
    bills: sum('bills'),
    drafts: sum('drafts'),
    money: sum('money'),
    foundSaved: sum('foundSaved'),
    foundUnsaved: sum('foundUnsaved'),
    early: sum('early'),
    controls: sum('controls'),
    controlsSeen: sum('controlsSeen'),
    violations: all.flatMap((counts) => counts.violations),
  };
}
