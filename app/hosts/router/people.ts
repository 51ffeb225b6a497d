import { paise } from '../../core/units.ts';
import { createCustomer, customerMessage, needCustomer, owingMessage } from '../../services/customer.ts';
import { changeCustomer, customerCard } from '../../services/customer-change.ts';
import { resolveCustomer, twinsByName, twinsOf } from '../../services/customer-find.ts';
import { mergeCustomers } from '../../services/customer-merge.ts';
import { forgetCustomer } from '../../services/forget.ts';
import { askToForget } from '../../services/forget-request.ts';
import { ageing, khata, khataPage, pendingOf, syncBalance } from '../../services/khata.ts';
import { refund, writeOff } from '../../services/khata-entries.ts';
import { undoLast } from '../../services/khata-undo.ts';
import { addCredit, recordPayment } from '../../services/money.ts';
import { setOwnerPin } from '../../services/owner-pin.ts';
import { findCustomers } from '../../services/search.ts';
import { listWork, workOn } from '../../services/work.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

const names = (door: Door) => door.shop().lexicon.customers;

export const customerOperations = (door: Door) => ({
  find: os.customers.find.handler(({ input }) =>
    findCustomers(door.books().read, door.shop().lexicon, input.text, input.limit),
  ),
  create: os.customers.create.handler(({ input }) =>
    door.books().write((entry) => {
      const wanted = { ...input, openingPaise: input.openingPaise ?? paise(0) };
      const twins = twinsByName(names(door), input.name).map(({ known }) => known.id);
      return customerMessage(createCustomer(entry, wanted, twins));
    }),
  ),
  get: os.customers.get.handler(({ input }) => customerMessage(needCustomer(door.books().read, input.id))),
  khata: os.customers.khata.handler(({ input }) => khata(door.books().read, input.id, input.limit)),
  resolve: os.customers.resolve.handler(({ input }) =>
    resolveCustomer(door.books().read, names(door), input.text),
  ),
  twins: os.customers.twins.handler(({ input }) => twinsOf(door.books().read, names(door), input)),
  card: os.customers.card.handler(({ input }) => customerCard(door.books().read, input.id)),
  change: os.customers.change.handler(({ input }) =>
    door.books().write((entry) => changeCustomer(entry, input)),
  ),
  merge: os.customers.merge.handler(({ input }) =>
    customerMessage(door.books().write((entry) => mergeCustomers(entry, input))),
  ),
  ...forgetOperations(door),
});

const forgetOperations = (door: Door) => ({
  forgetAsk: os.customers.forgetAsk.handler(({ input }) =>
    door.books().write((entry) => askToForget(entry, input, door.engine.mailer !== null)),
  ),
  forget: os.customers.forget.handler(async ({ input }) => {
    const { customerId, writtenOffPaise } = forgetCustomer(door.books(), input.id, input.code);
    door.tellDrafts();
    await door.shop().queue.idle();
    const wiped = workOn(door.books().read, 'forget', customerId)?.state === 'done';
    return { forgotten: true as const, writtenOffPaise, wiped };
  }),
});

export const khataOperations = (door: Door) => ({
  page: os.khata.page.handler(({ input }) => khataPage(door.books().read, input)),
  pending: os.khata.pending.handler(({ input }) => pendingOf(door.books().read, input.limit, input.offset)),
  ageing: os.khata.ageing.handler(({ input }) =>
    ageing(door.books().read, input.customerId, door.books().today()),
  ),
  check: os.khata.check.handler(({ input }) =>
    door.books().write((entry) => syncBalance(entry, input.customerId)),
  ),
});

export const ownerOperations = (door: Door) => ({
  pin: os.owner.pin.handler(({ input }) => {
    setOwnerPin(door.books(), input.pin, input.current);
    return { set: true as const };
  }),
});

export const moneyOperations = (door: Door) => ({
  pay: os.money.pay.handler(({ input }) =>
    customerMessage(door.books().write((entry) => recordPayment(entry, input))),
  ),
  credit: os.money.credit.handler(({ input }) =>
    owingMessage(door.books().write((entry) => addCredit(entry, input))),
  ),
  writeOff: os.money.writeOff.handler(({ input }) =>
    customerMessage(door.books().write((entry) => writeOff(entry, input))),
  ),
  refund: os.money.refund.handler(({ input }) =>
    customerMessage(door.books().write((entry) => refund(entry, input))),
  ),
  undo: os.money.undo.handler(({ input }) =>
    customerMessage(door.books().write((entry) => undoLast(entry, input))),
  ),
});

export const jobOperations = (door: Door) => ({
  list: os.jobs.list.handler(() => listWork(door.books().read)),
  retry: os.jobs.retry.handler(({ input }) => door.shop().queue.retry(input.id)),
});
