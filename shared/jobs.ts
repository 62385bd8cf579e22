import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The kinds of background work: what a picture of the library meets, in this order; readings of patterns; and what is told to others. */
export const jobKinds = [
  "generate",
  "compose",
  "variants",
  "tag",
  "embed",
  "publish",
  "withdraw",
  "purge",
  "extract",
  "deliver",
] as const;
export const JobKind = z.enum(jobKinds);
export type JobKind = z.infer<typeof JobKind>;

/** What became of the jobs that one ring took. `late`: the claim was gone when the work was done. */
export const RunSummary = z.object({
  kind: JobKind,
  claimed: z.int(),
  done: z.int(),
  waiting: z.int(),
  failed: z.int(),
  late: z.int(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** A ring at the function of a kind: it takes due jobs and runs them. Only for the clock and the database. */
export function runJobsContract<Kind extends JobKind>(kind: Kind) {
  return {
    name: kind,
    method: "POST",
    input: z.strictObject({}),
    output: RunSummary,
  } as const satisfies Contract;
}
