import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeServer, openOnLoopback } from '../../testing/loopback.ts';
import { createLlm } from './openai.ts';
import type { Llm } from './types.ts';

type Reply = (response: ServerResponse) => void;

let reply: Reply = () => undefined;
let received = '';
let llm: Llm;
const server = createServer((request: IncomingMessage, response) => {
  received = '';
  request.on('data', (piece: Buffer) => {
    received += piece.toString();
  });
  request.on('end', () => reply(response));
});

beforeEach(async () => {
  const address = await openOnLoopback(server);
  llm = createLlm({ apiKey: 'test', baseUrl: `${address}/v1`, model: 'small' });
});
afterEach(() => closeServer(server));

const answering =
  (content: string): Reply =>
  (response) => {
    response.setHeader('content-type', 'application/json');
    const message = { role: 'assistant', content, refusal: null };
    response.end(JSON.stringify({ id: '1', object: 'chat.completion', choices: [{ index: 0, message }] }));
  };
const order = {
  intent: 'RECORD_PAYMENT',
  customer: 'Rahul',
  items: [],
  amount: 500,
  phone: null,
};

describe('a model somewhere else', () => {
  test('gets the sentence and the names, and its proposal comes back', async () => {
    reply = answering(JSON.stringify(order));
    expect(await llm.propose('Rahul paanch sau de gaya tha kal', ['Rahul', 'Sita'])).toEqual(order);
    const { messages, response_format } = JSON.parse(received);
    expect(JSON.parse(messages[1].content)).toEqual({
      sentence: 'Rahul paanch sau de gaya tha kal',
      names: ['Rahul', 'Sita'],
    });
    expect(response_format.type).toBe('json_schema');
  });

  test('loses fields that nobody asked for', async () => {
    reply = answering(JSON.stringify({ ...order, confirm: true, customerId: 'c1', __proto__: { a: 1 } }));
    expect(await llm.propose('x', [])).toEqual(order);
  });

  test.each([
    ['an intent it may not propose', JSON.stringify({ ...order, intent: 'CONFIRM_INVOICE' })],
    ['an amount beyond all reason', JSON.stringify({ ...order, amount: 1e300 })],
    ['an amount below zero', JSON.stringify({ ...order, amount: -5 })],
    ['a name of a thousand letters', JSON.stringify({ ...order, customer: 'a'.repeat(1000) })],
    ['no JSON', 'Sure! Here is the order: {'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('proposes nothing with %s', async (_, content) => {
    reply = answering(content);
    expect(await llm.propose('x', [])).toBeNull();
  });

  test('proposes nothing when the server refuses, breaks off or says something else', async () => {
    reply = (response) => {
      response.statusCode = 500;
      response.end('oops');
    };
    expect(await llm.propose('x', [])).toBeNull();
    reply = (response) => response.destroy();
    expect(await llm.propose('x', [])).toBeNull();
    reply = (response) => response.end('x'.repeat(5_000_000));
    expect(await llm.propose('x', [])).toBeNull();
  });

  test('is given up after two seconds', async () => {
    reply = () => undefined;
    const began = performance.now();
    expect(await llm.propose('x', [])).toBeNull();
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test('that is not there is none', async () => {
    const gone = createLlm({ apiKey: 'test', baseUrl: 'http://127.0.0.1:1/v1', model: 'small' });
    expect(await gone.propose('x', [])).toBeNull();
  });
});
