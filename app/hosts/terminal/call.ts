import { v7 } from 'uuid';
import { contract } from '../../contract/contract.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json } from './print.ts';
import { type Session, withShop } from './session.ts';

/**
 * `call OPERATION [JSON]`: any operation of the contract, with the checks and refusals of a wire; the answer as JSON.
 * "id":"new" makes a fresh id.
 */
export const callCommand = (args: Arguments): Promise<number> => {
  const [path, text] = args.rest;
  if (path === undefined || !operations(contract).includes(path))
    throw new WrongUsage(`call what? ${operations(contract).join(' ')}`);
  const input = text === undefined ? undefined : inputOf(text);
  return withShop(args, async (session) => {
    json(await call(session, path, input));
    return 0;
  });
};

/** Names of all operations ("products.list"); the stream of events is none of them. */
function operations(node: object, at: readonly string[] = []): string[] {
  return Object.entries(node).flatMap(([name, value]) => {
    const path = [...at, name];
    if (path.join('.') === 'events') return [];
    return '~orpc' in value ? [path.join('.')] : operations(value, path);
  });
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === 'id' && value === 'new' ? v7() : value));
  } catch {
    throw new WrongUsage(`not JSON: ${text}`);
  }
}

function call({ client }: Session, path: string, input: unknown): Promise<unknown> {
  const found = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), client);
  if (typeof found !== 'function') throw new WrongUsage(`no operation ${path}`);
  return Promise.resolve(Reflect.apply(found, undefined, [input]));
}
