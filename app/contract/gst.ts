import { z } from 'zod';
import { FINDING_CODES } from '../core/gst/doctor-words.ts';
import { errorCode } from './errors.ts';
import { dayField, id, nameField, sumField } from './fields.ts';
import { gstProfile, stateCode } from './shop.ts';

/** yyyy-mm. */
export const monthField = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** name@bank, as payment apps know it. */
const upiId = z.string().regex(/^[A-Za-z0-9._-]{2,200}@[A-Za-z][A-Za-z0-9.-]{1,60}$/);
const line = z.string().trim().min(1).max(200);

/** How the shop stands from a day on, and what its papers say of it. The whole form is said at once. */
export const profileAsk = z.object({
  id,
  from: dayField,
  profile: gstProfile,
  gstin: z.string().max(40).nullable(),
  /** Turnover of last year above 5 crore: HSN with 6 digits instead of 4. */
  above5Crore: z.boolean(),
  /** A regular shop asks on every bill; else GST is on. */
  askEveryBill: z.boolean(),
  /** One invoice a day for sales below 200 rupees. */
  dayInvoice: z.boolean(),
  name: nameField,
  address: line.nullable(),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d -]{5,18}$/)
    .nullable(),
  upiId: upiId.nullable(),
});
export type ProfileAsk = z.output<typeof profileAsk>;

const profile = z.object({
  /** Null: before the shop said anything. */
  from: dayField.nullable(),
  profile: gstProfile,
  gstin: z.string().nullable(),
  above5Crore: z.boolean(),
  askEveryBill: z.boolean(),
  dayInvoice: z.boolean(),
});

export const gstPractice = z.object({
  name: z.string(),
  stateCode,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  upiId: z.string().nullable(),
  today: profile,
  profiles: z.array(profile),
});
export type GstPractice = z.output<typeof gstPractice>;

/** What paper a draft makes when it is saved today. */
export const draftDocument = z.object({
  title: z.string(),
  notice: z.string().nullable(),
  placeOfSupply: z.string(),
  supply: z.enum(['INTRASTATE', 'INTERSTATE']),
  gstinMissing: z.boolean(),
  /** A sale below 200 rupees that the day's one invoice will carry. */
  memo: z.boolean(),
  /** Why it cannot be saved as a bill as it stands. */
  refusal: z.object({ code: errorCode, message: z.string() }).nullable(),
});
export type DraftDocument = z.output<typeof draftDocument>;

/** Figures of a return leave as the portal reads them: rupees with two decimals, as JSON numbers. */
const rupees = z.number();
const within = { camt: rupees, samt: rupees };
const taxes = {
  txval: rupees,
  iamt: rupees.optional(),
  camt: rupees.optional(),
  samt: rupees.optional(),
  csamt: rupees,
};
const portalDay = z.string().regex(/^\d{2}-\d{2}-\d{4}$/);
const items = z.array(z.object({ num: z.int(), itm_det: z.object({ rt: z.number(), ...taxes }) })).min(1);
const bill = { inum: z.string(), idt: portalDay, val: rupees, itms: items };
const note = {
  ntty: z.literal('C'),
  nt_num: z.string(),
  nt_dt: portalDay,
  val: rupees,
  pos: stateCode,
  itms: items,
};
const hsnRow = z.object({
  num: z.int(),
  hsn_sc: z.string(),
  desc: z.string(),
  uqc: z.string(),
  qty: z.number(),
  rt: z.number(),
  txval: rupees,
  iamt: rupees,
  ...within,
  csamt: rupees,
});
const issued = z.object({
  num: z.int(),
  from: z.string(),
  to: z.string(),
  totnum: z.int(),
  cancel: z.int(),
  net_issue: z.int(),
});

/** GSTR-1 in the shapes of the portal's offline tool; tables with nothing in them are absent. */
export const gstr1Json = z.object({
  gstin: z.string(),
  fp: z.string().regex(/^\d{6}$/),
  version: z.string(),
  hash: z.string(),
  b2b: z
    .array(
      z.object({
        ctin: z.string(),
        inv: z.array(z.object({ ...bill, pos: stateCode, rchrg: z.literal('N'), inv_typ: z.literal('R') })),
      }),
    )
    .optional(),
  b2cl: z.array(z.object({ pos: stateCode, inv: z.array(z.object(bill)) })).optional(),
  b2cs: z
    .array(
      z.object({
        sply_ty: z.enum(['INTRA', 'INTER']),
        typ: z.literal('OE'),
        pos: stateCode,
        rt: z.number(),
        ...taxes,
      }),
    )
    .optional(),
  cdnr: z.array(z.object({ ctin: z.string(), nt: z.array(z.object(note)) })).optional(),
  cdnur: z.array(z.object({ typ: z.literal('B2CL'), ...note })).optional(),
  nil: z
    .object({
      inv: z.array(
        z.object({
          sply_ty: z.enum(['INTRAB2B', 'INTRAB2C', 'INTRB2B', 'INTRB2C']),
          nil_amt: rupees,
          expt_amt: rupees,
          ngsup_amt: rupees,
        }),
      ),
    })
    .optional(),
  hsn: z.object({ hsn_b2b: z.array(hsnRow), hsn_b2c: z.array(hsnRow) }),
  doc_issue: z.object({ doc_det: z.array(z.object({ doc_num: z.int(), docs: z.array(issued) })) }).optional(),
});

export const gstr1 = z.object({
  json: gstr1Json,
  /** The sheets of the offline workbook: amounts are decimals of rupees. */
  sheets: z.array(
    z.object({
      name: z.string(),
      head: z.array(z.string()).readonly(),
      rows: z.array(z.array(z.string()).readonly()).readonly(),
    }),
  ),
});

export const gstr3bJson = z.object({
  gstin: z.string(),
  ret_period: z.string().regex(/^\d{6}$/),
  sup_details: z.object({
    osup_det: z.object({ txval: rupees, iamt: rupees, ...within, csamt: rupees }),
    osup_nil_exmp: z.object({ txval: rupees }),
  }),
  inter_sup: z.object({
    unreg_details: z.array(z.object({ pos: stateCode, txval: rupees, iamt: rupees })),
  }),
});

export const doctorAsk = z.object({ from: dayField, to: dayField });
export const doctorReport = z.object({
  from: dayField,
  to: dayField,
  examined: z.int(),
  findings: z.array(
    z.object({
      code: z.enum(FINDING_CODES),
      number: z.string(),
      item: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
export type DoctorReport = z.output<typeof doctorReport>;

/** One invoice for the sales below 200 rupees of a day. */
export const dayInvoice = z.object({
  id,
  day: dayField,
  number: z.string(),
  title: z.string(),
  totalPaise: sumField,
  memos: z.int(),
  rates: z.array(
    z.object({
      gstRate: z.string(),
      taxablePaise: sumField,
      cgstPaise: sumField,
      sgstPaise: sumField,
      igstPaise: sumField,
      cessPaise: sumField,
    }),
  ),
});
export type DayInvoice = z.output<typeof dayInvoice>;
