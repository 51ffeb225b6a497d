import { createInterface } from 'node:readline';
import { v7 } from 'uuid';
import type { Turn } from '../../contract/talk.ts';
import { formatRupees } from '../../core/money/format.ts';
import { type Arguments, WrongUsage } from './arguments.ts';
import { json, out } from './print.ts';
import { type Session, withShop } from './session.ts';

/** `say TEXT…`: each text is a turn; exit 1 when one of them was refused. */
export async function sayCommand(args: Arguments): Promise<number> {
  if (args.rest.length === 0) throw new WrongUsage('say what? execora say "Rahul ka bill banao, 2 chawal"');
  return withShop(args, async (session) => {
    let refused = false;
    for (const text of args.rest) refused = showTurn(args, await turnOf(session, text)) || refused;
    return refused ? 1 : 0;
  });
}

/** `repl`: a line of standard input is a turn, answered before the next is read. */
export async function replCommand(args: Arguments): Promise<number> {
  return withShop(args, async (session) => {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') showTurn(args, await turnOf(session, line));
    }
    return 0;
  });
}

export const turnOf = ({ client, args }: Session, text: string): Promise<Turn> =>
  client.talk.say({ id: v7(), text, conversationId: args.values.conversation, draftId: null });

/** Prints a turn; answers whether it was refused. */
export function showTurn(args: Arguments, turn: Turn): boolean {
  if (args.values.json) json(shownTurn(turn));
  else for (const line of turnLines(turn)) out(line);
  return turn.error !== null;
}

/** What `say` answers machines is a contract of its own; the words for a voice and cues for a microphone are no part of it. */
export const shownTurn = ({ spoken: _, recorder: __, waits: ___, ...turn }: Turn) => turn;

/** A turn as people read it. */
export function turnLines(turn: Turn): string[] {
  const { draft } = turn;
  const lines = draft
    ? draft.lines.map(
        (line) =>
          `   ${line.product}  ${line.quantity} ${line.unit} × ${formatRupees(line.unitPricePaise)}  ${formatRupees(line.totalPaise)}`,
      )
    : [];
  const total = draft && lines.length > 0 ? [`   = ${formatRupees(draft.totalPaise)}`] : [];
  const code = turn.error ? [`   (${turn.error.code})`] : [];
  return [
    `> ${turn.text}`,
    turn.reply.text,
    ...turn.suggestions.map((one) => `   ${one}`),
    ...lines,
    ...total,
    ...code,
  ];
}
