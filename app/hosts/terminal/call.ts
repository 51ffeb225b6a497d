import { v7 } from 'uuid';
import type { Reader } from '../../../db/gateway.ts';
import { contract } from '../../contract/contract.ts';
import { customerIdByName } from '../../repositories/customers.ts';
import { lastRequestId } from '../../repositories/forget-requests.ts';
import { documentIdByNumber } from '../../repositories/invoices.ts';
import { lastJobId } from '../../repositories/jobs.ts';
import { lastDraftId } from '../../repositories/plain.ts';
import { soldUnderName } from '../../repositories/products-goods.ts';
import { lastReminderId } from '../../repositories/reminders.ts';
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
 * `call OPERATION [JSON]`: any operation of the contract with its input as JSON. An id written as `"new"` is made here, `"last"` is
 * the draft, reminder, job or request to forget that was there last, a bill may be named by its number, a product or a customer by the name.
 * Without an operation it lists them.
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
    const answer = await whole(await operationAt(session.client, path)(withIds(session, path, input)));
    if (args.values.json) json(answer);
    else out(JSON.stringify(answer, null, 2));
    return 0;
  });
}

/** An answer that comes in pieces is printed as their list. */
async function whole(answer: unknown): Promise<unknown> {
  if (!comesInPieces(answer)) return answer;
  const pieces: unknown[] = [];
  for await (const piece of answer) pieces.push(piece);
  return pieces;
}

const comesInPieces = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

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

/** What a name in the place of an id can stand for, by the field in which it stands. */
const NAMED: readonly (readonly [RegExp, (read: Reader, name: string) => string | undefined])[] = [
  [/^(id|invoiceId|estimateId)$/, documentIdByNumber],
  [/^(id|productId|targetId)$/, soldUnderName],
  [/^(id|customerId|mergedId|survivorId|targetId)$/, customerIdByName],
];

/** What "last" stands for in a field of some operations. */
const LAST: readonly (readonly [RegExp, (read: Reader) => string | undefined])[] = [
  [/ draftId$/, lastDraftId],
  [/ reminderId$/, lastReminderId],
  [/^jobs\.retry id$/, lastJobId],
  [/^customers\.forget id$/, lastRequestId],
];

function withIds({ engine }: Session, path: string, input: Record<string, unknown>): unknown {
  const { shop } = engine;
  if ('problem' in shop) throw shop.problem;
  const { read } = shop.books;
  const lasting = Object.entries(input).map(([key, value]) => {
    const last = value === 'last' ? LAST.find(([field]) => field.test(`${path} ${key}`)) : undefined;
    return [key, last ? last[1](read) : value] as const;
  });
  return real(read, '', Object.fromEntries(lasting));
}

function real(read: Reader, key: string, value: unknown): unknown {
  if (typeof value === 'string') return idOf(read, key, value) ?? value;
  if (Array.isArray(value)) return value.map((each: unknown) => real(read, '', each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, real(read, name, each)]));
}

function idOf(read: Reader, key: string, name: string): string | undefined {
  const ways = NAMED.filter(([fields]) => fields.test(key));
  return ways.map(([, find]) => find(read, name)).find((id) => id !== undefined);
}

function operationAt(client: object, path: string): (input: unknown) => Promise<unknown> {
  const found = path
    .split('.')
    .reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(Object(at), name)), client);
  if (typeof found !== 'function') throw new WrongUsage(`no operation ${path}`);
  return async (input) => Reflect.apply(found, undefined, [input]);
}
