import { z } from "zod";
import { LibraryStatus } from "./images.ts";
import { JobKind } from "./jobs.ts";

/** `stuck`: due work has waited for a quarter of an hour. `busy`: there is work, and it goes on. */
export const QueueState = z.enum(["ok", "busy", "stuck", "paused"]);
export type QueueState = z.infer<typeof QueueState>;

/** A day of the time zone that was asked for, such as `2026-11-21`. */
const Day = z.iso.date();

const Queue = z.object({
  kind: JobKind,
  state: QueueState,
  paused: z.boolean(),
  queued: z.int(),
  running: z.int(),
  waiting: z.int(),
  done_in_a_day: z.int(),
  failed_in_a_day: z.int(),
  oldest_due_seconds: z.number(),
});

const LatestApproval = z.object({
  id: z.uuid(),
  /** Null where nothing described the picture. */
  alt: z.string().nullable(),
  /** Null for an upload without one. */
  prompt: z.string().nullable(),
  thumbhash: z.string().nullable(),
  /** The file in the bucket `studio`, and its pixels. */
  product_card: z.object({ path: z.string(), width: z.int(), height: z.int() }).nullable(),
  approved_at: z.iso.datetime({ offset: true }),
  /** Who approved it, by user id; null for the operator, or somebody who is gone. */
  approved_by: z.uuid().nullable(),
});

/**
 * How the library does: the answer of `read_dashboard`. Admins see all of it; members their own pictures, failures and
 * costs, and null for what is the library's alone. Every day is there, the oldest first, today last.
 */
export const Dashboard = z.object({
  /** Pictures that are not in the trash, without photos and cut-outs of products; every status is there. */
  images: z.record(LibraryStatus, z.int()),
  per_day: z.array(
    z.object({
      day: Day,
      /** Asked for or uploaded, with what is in the trash now. */
      pictures: z.int(),
      /** Approved on that day, and still. */
      approved: z.int(),
      /** Pictures that could not be made, unless they were tried again since. */
      failed: z.int(),
      usd: z.number(),
    }),
  ),
  queues: z.array(Queue).nullable(),
  /** Failed jobs of the last 24 hours, the most frequent reason first. */
  failures_24h: z.array(z.object({ code: z.string(), count: z.int() })),
  /** What the best answers of searches were worth: `total` is the sum of the four. */
  searches: z
    .array(z.object({ day: Day, total: z.int(), strong: z.int(), good: z.int(), weak: z.int(), none: z.int() }))
    .nullable(),
  /** Twelve at most, the latest first. */
  latest_approvals: z.array(LatestApproval),
  /** Dollars of this day and this month, in UTC as the caps are: everybody's, or a member's own. No cap is null. */
  spent: z.object({
    day_usd: z.number(),
    day_cap_usd: z.number().nullable(),
    month_usd: z.number(),
    month_cap_usd: z.number().nullable(),
  }),
  /** There has never been a picture. */
  empty: z.boolean(),
});
export type Dashboard = z.infer<typeof Dashboard>;
