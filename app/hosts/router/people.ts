import { paise } from '../../core/units.ts';
import { createCustomer, customerMessage, khata, needCustomer } from '../../services/customer.ts';
import { summaryOf } from '../../services/day.ts';
import { addCredit, recordPayment } from '../../services/money.ts';
import { findCustomers } from '../../services/search.ts';
import { listWork } from '../../services/work.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const customerOperations = (door: Door) => ({
  find: os.customers.find.handler(({ input }) =>
    findCustomers(door.books().read, door.shop().lexicon, input.text, input.limit),
  ),
  create: os.customers.create.handler(({ input }) =>
    door.books().write((entry) => {
      const wanted = { ...input, openingPaise: input.openingPaise ?? paise(0) };
      return customerMessage(createCustomer(entry, wanted, door.shop().talk.sameName(input.name)));
    }),
  ),
  get: os.customers.get.handler(({ input }) => customerMessage(needCustomer(door.books().read, input.id))),
  khata: os.customers.khata.handler(({ input }) => khata(door.books().read, input.id, input.limit)),
});

export const moneyOperations = (door: Door) => ({
  pay: os.money.pay.handler(({ input }) =>
    customerMessage(door.books().write((entry) => recordPayment(entry, input))),
  ),
  credit: os.money.credit.handler(({ input }) =>
    customerMessage(door.books().write((entry) => addCredit(entry, input))),
  ),
});

export const dayOperations = (door: Door) => ({
  summary: os.day.summary.handler(({ input }) =>
    summaryOf(door.books().read, input.date ?? door.books().today()),
  ),
});

export const jobOperations = (door: Door) => ({
  list: os.jobs.list.handler(() => listWork(door.books().read)),
  retry: os.jobs.retry.handler(({ input }) => door.shop().queue.retry(input.id)),
});
