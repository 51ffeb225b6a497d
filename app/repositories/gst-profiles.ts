import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import type { Profile } from '../core/gst/document.ts';

/** How the shop stands in GST law on a day. */
export interface ProfileRow {
  /** First day it holds; null before the shop said anything. */
  readonly from: string | null;
  readonly profile: Profile;
  readonly gstin: string | null;
  readonly hsnDigits: 4 | 6;
  readonly askEveryBill: boolean;
  readonly dayInvoice: boolean;
}

/** A shop that has not said anything switches GST bill by bill. */
const UNSAID: ProfileRow = {
  from: null,
  profile: 'unsaid',
  gstin: null,
  hsnDigits: 4,
  askEveryBill: true,
  dayInvoice: false,
};

const rows = q
  .selectFrom('shop_profiles')
  .select(['from_day', 'profile', 'gstin', 'hsn_digits', 'ask_every_bill', 'day_invoice'])
  .orderBy('from_day', 'desc');

const IN_FORCE = prepared(({ day }: { day: string }) => rows.where('from_day', '<=', day).limit(1));

type Row = Awaited<ReturnType<typeof rows.executeTakeFirstOrThrow>>;

const profileOf = (row: Row): ProfileRow => ({
  from: row.from_day,
  profile: row.profile,
  gstin: row.gstin,
  hsnDigits: row.hsn_digits,
  askEveryBill: row.ask_every_bill === 1,
  dayInvoice: row.day_invoice === 1,
});

/** The profile in force on a day (yyyy-mm-dd): the last that had begun. */
export function profileOn(read: Reader, day: string): ProfileRow {
  const row = read.first(IN_FORCE({ day }));
  return row ? profileOf(row) : UNSAID;
}

/** Every profile the shop has said, the newest first. */
export const profiles = (read: Reader): ProfileRow[] => read.all(rows).map(profileOf);
