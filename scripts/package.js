// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { buildOrExit } from './build.js';
import { onPinnedNode } from './lib/launch.js';
import { pinnedNode, root } from './lib/paths.js';
import { say } from './lib/say.js';
import { setUp } from './setup.js';

/** The first Electron that runs the engine by itself (main/engine/host.ts). */
const LEAST_MAJOR = 35;

await onPinnedNode();
const release = process.argv.includes('--release');
await buildOrExit();
const config = release ? forRelease() : await forTrial();
const made = await build({
  projectDir: root,
  config,
  ...(release ? {} : { targets: Platform.current().createTarget('dir') }),
});
say(`made ${made.join(', ') || join(root, 'release')}`);

/** What a shop gets: the current Electron, fetched by electron-builder, in the installer of this system. */
function forRelease() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  return { ...shared(), electronVersion: version };
}

/** A folder to look at and test, made with the Electron this machine has. */
async function forTrial() {
  const electron = await setUp();
  if (!electron) {
    say('there is no Electron to package with.');
    process.exit(1);
  }
  return {
    ...shared(),
    electronVersion: electron.version,
    electronDist: electron.dir,
    extraResources:
      electron.major < LEAST_MAJOR ? [{ from: pinnedNode() ?? '', to: join('bin', 'node') }] : [],
  };
}

function shared() {
  return { extends: join(root, 'electron-builder.yml') };
}
