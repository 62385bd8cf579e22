import { z } from "zod";

const wanted = 'Use an amount of dollars as text, such as "0.0534"';
/** US dollars as decimal text, such as "0.0534": never a float, for floats cannot be summed to the cent. */
export const Usd = z.string(wanted).regex(/^-?\d+(\.\d+)?$/, wanted);

const Day = z.iso.date();
const Id = z.uuid();
const When = z.iso.datetime({ offset: true });
/** Null: there is nothing to divide by. */
const PerPicture = { usd_per_picture: Usd.nullable(), usd_per_approved: Usd.nullable() };

export const Budget = z.object({
  period: z.enum(["day", "month"]),
  /** Null: everybody. */
  owner_id: Id.nullable(),
  email: z.string().nullable(),
  /** Null: as much as is asked for. */
  cap_usd: Usd.nullable(),
  /** The cap is the one that the settings give each member. */
  is_default: z.boolean(),
  spent_usd: Usd,
  /** Put aside for work that runs. */
  reserved_usd: Usd,
  /** The first day of the day or month that it counts, in UTC. */
  started_on: Day,
});
export type Budget = z.infer<typeof Budget>;

const Costs = z.object({
  /** Charges, of the pictures and of all else. */
  calls: z.int(),
  /** Generated ones that were made. */
  pictures: z.int(),
  /** Those of them that are approved now. */
  approved: z.int(),
  failed: z.int(),
  usd: Usd,
  ...PerPicture,
});

export const ModelCosts = Costs.extend({
  model_id: z.string().nullable(),
  name: z.string().nullable(),
  provider: z.string().nullable(),
});
export type ModelCosts = z.infer<typeof ModelCosts>;

/** Nobody's are those of searches and of the operator. */
export const MemberCosts = Costs.extend({ owner_id: Id.nullable(), email: z.string().nullable() });
export type MemberCosts = z.infer<typeof MemberCosts>;

/** A call whose outcome nobody knows, booked at its estimate until somebody looks at the vendor's own list. */
export const UnknownCharge = z.object({
  charge_id: z.int(),
  provider: z.string(),
  model_id: z.string().nullable(),
  amount_usd: Usd,
  charged_at: When,
  job_id: Id.nullable(),
});
export type UnknownCharge = z.infer<typeof UnknownCharge>;

/** The answer of `read_money`: everything for admins, their own for members. */
export const Money = z.object({
  budgets: z.array(Budget),
  totals: z.object({
    usd: Usd,
    pictures: z.int(),
    approved: z.int(),
    ...PerPicture,
    /** Was put aside for work that failed or was stopped, and was not charged. */
    released_usd: Usd,
  }),
  /** What cost most first. */
  models: z.array(ModelCosts),
  members: z.array(MemberCosts),
  /** From the first day to today, each of them; by kind of work, `moderate` or `query`. */
  days: z.array(z.object({ day: Day, usd: Usd, by_kind: z.record(z.string(), Usd) })),
  /** 200 at most, the newest first. */
  unknown: z.array(UnknownCharge),
});
export type Money = z.infer<typeof Money>;

/** A row of the ledger, as `list_charges` answers them. */
export const Charge = z.object({
  id: z.int(),
  charged_at: When,
  provider: z.string(),
  model_id: z.string().nullable(),
  kind: z.string(),
  amount_usd: Usd,
  /** Stands in for what nobody knows. */
  estimated: z.boolean(),
  /** Of the model's prices at that time. */
  price_version: z.int().nullable(),
  /** The provider's own id of what it billed. */
  request_id: z.string(),
  job_id: Id.nullable(),
  image_id: Id.nullable(),
  batch_id: Id.nullable(),
  owner_id: Id.nullable(),
  email: z.string().nullable(),
  /** What was used, by `images`, `input_tokens` and so on. */
  usage: z.record(z.string(), z.unknown()),
});
export type Charge = z.infer<typeof Charge>;
