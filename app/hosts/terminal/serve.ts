import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowserDoor } from '../browser/server.ts';
import { rendererDir } from '../paths.ts';
import { startEngine } from '../start.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, note, out } from './print.ts';

/** `serve`: the counter in a browser on this machine, until it is interrupted. */
export async function serveCommand(args: Arguments): Promise<number> {
  if (!existsSync(join(rendererDir, 'index.html')))
    throw new WrongUsage('the screen is not built; npm start builds it');
  const engine = await startEngine({
    shopFile: args.shopFile,
    verbose: args.values.verbose,
    ...(args.nowMs === null ? {} : { fixedNowMs: args.nowMs }),
  });
  const door = await openBrowserDoor(engine, rendererDir, portOf(args));
  if (args.values.json) json({ address: door.link });
  else {
    out(`The counter is open in your browser at ${door.link}`);
    note('The link works once, on this machine only. Ctrl+C closes the counter.');
  }
  if (!('problem' in engine.shop)) engine.shop.startWork();
  engine.speech
    .load()
    .catch((error: unknown) => engine.options.log.warn({ error: String(error) }, 'no voice'));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await door.close();
  await engine.close();
  return 0;
}

function portOf({ values }: Arguments): number {
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUsage(`--port takes a number, not "${values.port}"`);
  return port;
}
