import type { ItemOrder, ProposedCommand, SureCommand } from '../../core/conversation/commands.ts';
import type { SpokenLine, SpokenProposal } from '../../core/conversation/outcome.ts';
import type { Paise } from '../../core/units.ts';
import { productsByIds } from '../../repositories/products.ts';
import { type Acting, asking, type Done, money, sure } from './acting.ts';
import { saidLine } from './spoken-lines.ts';

/** Asks for the yes that a command needs. Only a proposal comes here: other commands ask when they know what they would do. */
export function sureOf(acting: Acting, next: SureCommand): Done {
  if (next.do === 'cancelBill' || next.do === 'undoEntry' || next.do === 'returnGoods')
    return asking(acting.state, { what: 'confirm', next });
  return sure(acting, next, { of: 'proposal', proposal: spokenProposal(acting, next) });
}

const NOTHING = { customer: null, amountPaise: null, phone: null, lines: [] };

/** A proposal with the shop's own names. Refuses with `amount_invalid`. */
function spokenProposal(acting: Acting, command: ProposedCommand): SpokenProposal {
  const told = { ...NOTHING, what: command.do };
  switch (command.do) {
    case 'bill':
      return { ...told, customer: command.person?.name ?? null, lines: linesOf(acting, command.items) };
    case 'addItems':
      return { ...told, lines: linesOf(acting, command.items) };
    case 'removeItem':
      return { ...told, lines: linesOf(acting, [{ ...ONE, productId: command.productId }]) };
    case 'createCustomer':
      return {
        ...told,
        customer: command.name,
        phone: command.phone,
        amountPaise: rupees(command.openingRupees),
      };
    case 'setPhone':
      return { ...told, customer: command.person.name, phone: command.phone };
    default:
      return { ...told, customer: command.person.name, amountPaise: money(command.rupees) };
  }
}

const ONE: ItemOrder = { productId: null, product: '', quantity: 1, unit: null, amount: null, rivals: [] };

const rupees = (said: number | null): Paise | null => (said === null ? null : money(said));

function linesOf({ entry }: Acting, items: readonly ItemOrder[]): SpokenLine[] {
  const rows = productsByIds(
    entry.tx,
    items.flatMap(({ productId }) => productId ?? []),
  );
  return items.map((item) =>
    saidLine(
      item,
      rows.find(({ id }) => id === item.productId),
    ),
  );
}
