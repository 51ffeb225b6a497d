import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { paise } from '../../app/core/units.ts';
import { Connection } from './connection.ts';
import { LastingLink } from './lasting-link.ts';
import { newestDrafts } from './newest-drafts.ts';
import { EngineStopped, toRefusal } from './refusal.ts';

const options = { context: {} };
const answering = (answer: string) => ({ call: async () => answer });
/** A link whose calls end only when it dies. */
function dying() {
  let die = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    die = () => reject(new Error('closed'));
  });
  return { link: { call: () => gone }, die: () => die() };
}

describe('the lasting link', () => {
  it('lets a call wait for the engine', async () => {
    const lasting = new LastingLink();
    const call = lasting.call(['hello'], {}, options);
    lasting.use(answering('namaste'));
    await expect(call).resolves.toBe('namaste');
  });
  it('asks the next engine again when the first died before it answered', async () => {
    const lasting = new LastingLink();
    const { link, die } = dying();
    lasting.use(link);
    const call = lasting.call(['invoices', 'confirm'], {}, options);
    await Promise.resolve();
    lasting.lose(link);
    die();
    lasting.use(answering('saved once'));
    await expect(call).resolves.toBe('saved once');
  });
  it('never repeats what could be done twice', async () => {
    const lasting = new LastingLink();
    const { link, die } = dying();
    lasting.use(link);
    const call = lasting.call(['drafts', 'edit'], {}, options);
    await Promise.resolve();
    lasting.lose(link);
    die();
    lasting.use(answering('twice'));
    await expect(call).rejects.toBeInstanceOf(EngineStopped);
  });
  it('passes a refusal of a living engine on', async () => {
    const lasting = new LastingLink();
    lasting.use({ call: () => Promise.reject(new Error('refused')) });
    await expect(lasting.call(['hello'], {}, options)).rejects.toThrow('refused');
  });
  it('gives up when no engine comes', async () => {
    await expect(new LastingLink(20).call(['hello'], {}, options)).rejects.toBeInstanceOf(EngineStopped);
  });
});

describe('the connection', () => {
  it('is lost until the next engine answers, not only until its door opens', () => {
    const connection = new Connection();
    const [first, second] = [answering('first'), answering('second')];
    connection.opened(first);
    expect(connection.state()).toBe('open');
    connection.lost(first);
    connection.opened(second);
    connection.answered(1);
    expect(connection.state()).toBe('lost');
    connection.answered(2);
    expect(connection.state()).toBe('open');
  });
  it('that comes back after it was given up is open', () => {
    const connection = new Connection();
    connection.failed();
    connection.opened(answering('again'));
    expect(connection.state()).toBe('open');
  });
});

describe('a refusal', () => {
  it('is the engine’s own where it sent one', () => {
    const data = { code: 'disk_full', message: 'Disk bhar gayi hai', detail: null, errorId: 'E-1' };
    expect(toRefusal(new ORPCError('REFUSED', { data }))).toEqual(data);
  });
  it('has a code for everything else', () => {
    expect(toRefusal(new EngineStopped()).code).toBe('engine_stopped');
    expect(toRefusal(new ORPCError('BAD_REQUEST', {})).code).toBe('invalid_input');
    expect(toRefusal(new ORPCError('INTERNAL_SERVER_ERROR', { data: { code: 5 } })).code).toBe('internal');
    expect(toRefusal('odd').code).toBe('internal');
  });
});

describe('drafts', () => {
  const draft = (id: string, version: number) => ({ ...BARE, id, version }) as const;
  const BARE = {
    customer: null,
    withGst: false,
    supply: 'INTRASTATE',
    payment: 'cash',
    lines: [],
    subtotalPaise: paise(0),
    discountPaise: paise(0),
    taxPaise: paise(0),
    roundOffPaise: paise(0),
    totalPaise: paise(0),
    canUndo: false,
    canRedo: false,
    updatedAt: '',
  } as const;
  it('never go back to an older version, and go when the engine says so', () => {
    const known = [draft('a', 3), draft('b', 1)].map((one) => ({ ...one, lines: [] }));
    const told = [draft('a', 2)].map((one) => ({ ...one, lines: [] }));
    expect(newestDrafts(known, told).map((one) => [one.id, one.version])).toEqual([['a', 3]]);
  });
});
