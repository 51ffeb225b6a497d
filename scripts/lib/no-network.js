// @ts-check
import { spawnSync } from 'node:child_process';

/** What runs inside: this machine's own loopback is brought up, then the program takes the shell's place. */
const INSIDE = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/**
 * What to put before a program so that it runs with the network cable out: a network of its own in which
 * there is nothing but the loopback. Linux, as root.
 * @returns {string[]} empty where this machine cannot do that
 */
export function cutNetwork() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  const [program = '', ...rest] = INSIDE;
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore' }).status === 0 ? INSIDE : [];
}
