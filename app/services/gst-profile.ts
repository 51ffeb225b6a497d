import type { Reader } from '../../db/gateway.ts';
import type { GstPractice, ProfileAsk } from '../contract/gst.ts';
import { isDay } from '../core/datetime/ist.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { mayChargeTax } from '../core/gst/document.ts';
import { gstinState, tidyGstin } from '../core/gst/gstin.ts';
import { type ProfileRow, profileOn, profiles } from '../repositories/gst-profiles.ts';
import { shopRow } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { recordOnce } from './once.ts';
import { Refusal } from './refusal.ts';

/**
 * Says how the shop stands in GST law from a day on, and what its papers say of it. Bills keep what they were. The same id
 * again changes nothing. Refuses with gstin_invalid, gstin_other_state, invalid_input (a day that does not exist),
 * operation_reused.
 */
export function setProfile(entry: Entry, asked: ProfileAsk): GstPractice {
  if (!isDay(asked.from)) throw new Refusal('invalid_input', 'from');
  recordOnce(entry, asked.id, profileFact(asked, gstinOf(entry.tx, asked)));
  return readPractice(entry.tx, entry.day);
}

const profileFact = (asked: ProfileAsk, gstin: string | null): FactOf<'shop.profiled'> => ({
  kind: 'shop.profiled',
  version: 1,
  body: {
    from: asked.from,
    profile: asked.profile,
    gstin,
    hsnDigits: asked.above5Crore ? 6 : 4,
    askEveryBill: asked.profile === 'regular' && asked.askEveryBill,
    dayInvoice: asked.profile === 'regular' && asked.dayInvoice,
    name: asked.name,
    address: asked.address,
    phone: asked.phone,
    upiId: asked.upiId,
  },
});

/** A shop that is not registered has no GSTIN; any other is of the shop's own State (its first two digits). */
function gstinOf(read: Reader, { gstin, profile }: ProfileAsk): string | null {
  if (gstin === null || profile === 'unregistered') return null;
  const tidy = tidyGstin(gstin);
  const state = gstinState(tidy);
  if (state === null) throw new Refusal('gstin_invalid');
  if (state !== shopRow(read)?.state_code) throw new Refusal('gstin_other_state');
  return tidy;
}

/** How the shop stands today, and every profile it has said. Refuses with `shop_missing`. */
export function readPractice(read: Reader, day: string): GstPractice {
  const shop = shopRow(read);
  if (!shop) throw new Refusal('shop_missing');
  return {
    name: shop.name,
    stateCode: shop.state_code,
    address: shop.address,
    phone: shop.phone,
    upiId: shop.upi_id,
    today: message(profileOn(read, day)),
    profiles: profiles(read).map(message),
  };
}

const message = ({ from, profile, gstin, hsnDigits, askEveryBill, dayInvoice }: ProfileRow) => ({
  from,
  profile,
  gstin,
  above5Crore: hsnDigits === 6,
  askEveryBill,
  dayInvoice,
});

/** Whether GST stands on a copy of an older bill: what was chosen then, within what the shop may and must do today. */
export const gstOnCopy = (read: Reader, day: string, then: boolean): boolean =>
  mayChargeTax(profileOn(read, day).profile) && (then || gstByDefault(read, day));

/** Whether GST stands on a new bill before anybody says so: a regular shop that bills it always. */
export function gstByDefault(read: Reader, day: string): boolean {
  const { profile, askEveryBill } = profileOn(read, day);
  return profile === 'regular' && !askEveryBill;
}
