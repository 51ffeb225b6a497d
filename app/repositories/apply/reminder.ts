import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { RemindersTable } from '../../../db/schema/reminders.ts';
import { istIso } from '../../core/datetime/ist.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { isForgotten } from './customer-changed.ts';
import { stampOf } from './stamp.ts';

type Scheduled = StoredFact & FactOf<'reminder.created' | 'reminder.changed'>;
type Cancelled = StoredFact & FactOf<'reminder.cancelled'>;
type Words = Pick<RemindersTable, 'about' | 'amount' | 'at' | 'repeat' | 'date' | 'due' | 'due_at' | 'stamp'>;

/**
 * What a reminder is from now on: made or changed, the later clock decides, whichever of the two is learnt first. One that was
 * cancelled stays so, and one of a customer who was forgotten is gone.
 */
export function applyReminderScheduled(tx: Writer, fact: Scheduled): void {
  const { body } = fact;
  const customerId = standsFor(tx, body.customerId);
  if (customerId !== null && isForgotten(tx, customerId)) return;
  const words = wordsOf(fact);
  tx.run(
    q
      .insertInto('reminders')
      .values({ id: body.reminderId, customer_id: customerId, cancelled: 0, ...words })
      .onConflict((clash) =>
        clash
          .column('id')
          .doUpdateSet(words)
          .where('reminders.stamp', '<', words.stamp)
          .where('reminders.cancelled', '=', 0),
      ),
  );
}

function wordsOf({ head, body, person }: Scheduled): Words {
  const due = Date.parse(body.at);
  return {
    about: person?.about ?? '',
    amount: body.amountPaise,
    at: body.at,
    repeat: body.repeat,
    date: body.date,
    due,
    due_at: istIso(due),
    stamp: stampOf(head),
  };
}

/**
 * Nobody is reminded any more, and nothing of it is kept but that. A reminder that is not known yet is kept as cancelled, for the day
 * it comes in.
 */
export function applyReminderCancelled(tx: Writer, { head, body }: Cancelled): void {
  const customerId = standsFor(tx, body.customerId);
  if (customerId !== null && isForgotten(tx, customerId)) return;
  const over = { ...NOTHING_LEFT, at: head.at, stamp: stampOf(head) };
  tx.run(
    q
      .insertInto('reminders')
      .values({ id: body.reminderId, customer_id: customerId, ...over })
      .onConflict((clash) =>
        clash
          .column('id')
          .doUpdateSet(over)
          .where((eb) => eb.or([eb('reminders.cancelled', '=', 0), eb('reminders.stamp', '<', over.stamp)])),
      ),
  );
}

const NOTHING_LEFT = {
  about: '',
  amount: null,
  repeat: 'once',
  date: null,
  due: null,
  due_at: null,
  cancelled: 1,
} as const;

/** A customer who became another has their reminders there. */
function standsFor(tx: Writer, id: string | null): string | null {
  if (id === null) return null;
  return tx.first(q.selectFrom('customers').select('merged_into').where('id', '=', id))?.merged_into ?? id;
}
