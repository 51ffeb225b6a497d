import { v7 } from 'uuid';
import { contract } from '../../contract/contract.ts';
import { documentIdByNumber } from '../../repositories/invoices.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, out } from './print.ts';
import { type Session, withShop } from './session.ts';

/** Answers that never end have no place on a command line. */
const ENDLESS = 'events';

/** Every operation of the contract by its path: "invoices.cancel". */
export const operationPaths = (node: object = contract, at: readonly string[] = []): string[] =>
  Object.entries(node)
    .flatMap(([name, value]) =>
      '~orpc' in value ? [[...at, name].join('.')] : operationPaths(value, [...at, name]),
    )
    .filter((path) => path !== ENDLESS);

/**
 * `call OPERATION [JSON]`: any operation of the contract with its input as JSON. An id written as `"new"` is made here, and a
 * bill may be named by its number. Without an operation it lists them.
 */
export async function callCommand(args: Arguments): Promise<number> {
  const [path, text = '{}'] = args.rest;
  if (path === undefined) {
    for (const each of operationPaths()) out(each);
    return 0;
  }
  if (!operationPaths().includes(path))
    throw new WrongUsage(`no operation ${path}; "execora call" lists them`);
  const input = parsed(text);
  return withShop(args, async (session) => {
    const answer: unknown = await operationAt(session.client, path)(withIds(session, input));
    if (args.values.json) json(answer);
    else out(JSON.stringify(answer, null, 2));
    return 0;
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(text, (key, value: unknown) =>
      /id$/i.test(key) && value === 'new' ? v7() : value,
    );
    if (typeof input === 'object' && input !== null) return { ...input };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new WrongUsage(`the input is no JSON object: ${text}`);
}

function withIds({ engine }: Session, input: Record<string, unknown>): Record<string, unknown> {
  const { shop } = engine;
  if ('problem' in shop) throw shop.problem;
  const real = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || !/^(id|invoiceId|estimateId)$/.test(key)) return value;
    return documentIdByNumber(shop.books.read, value) ?? value;
  };
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, real(key, value)]));
}

function operationAt(client: object, path: string): (input: unknown) => Promise<unknown> {
  const found = path
    .split('.')
    .reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(Object(at), name)), client);
  if (typeof found !== 'function') throw new WrongUsage(`no operation ${path}`);
  return async (input) => Reflect.apply(found, undefined, [input]);
}
