// @ts-check
import { spawn } from 'node:child_process';

/**
 * A screen that nobody sees, for tests on a machine without one. The server picks a free number itself
 * and says which, so that several runs do not meet.
 * @returns {Promise<{ name: string, stop: () => void }>} name: for DISPLAY
 * @throws when Xvfb is missing or does not start
 */
export async function openDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await saidNumber(server);
  return { name: `:${number}`, stop: () => void server.kill() };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function saidNumber(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (bytes) => resolve(String(bytes).trim()));
  });
}
