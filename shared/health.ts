import { z } from "zod";
import type { Contract } from "./contract.ts";
import { JobKind } from "./jobs.ts";

const Check = z.object({ ok: z.boolean(), detail: z.string().optional() });

/** Is it all working? Answers 200 when it is and 503 when something is degraded, with the same body. */
export const health = {
  name: "health",
  method: "GET",
  input: z.strictObject({}),
  output: z.object({
    status: z.enum(["ok", "degraded"]),
    checks: z.object({ database: Check, storage: Check, queues: Check }),
    queues: z.array(
      z.object({
        kind: JobKind,
        paused: z.boolean(),
        queued: z.int(),
        running: z.int(),
        waiting: z.int(),
        failed_in_a_day: z.int(),
        oldest_due_seconds: z.number(),
      }),
    ),
    /** Seconds that the job which has been due for longest has been waiting for a worker. */
    oldest_due_seconds: z.number(),
    /** Which providers can be used, by name; never with what. */
    providers: z.record(z.string(), z.enum(["configured", "not configured"])),
  }),
} as const satisfies Contract;
export type Health = z.infer<(typeof health)["output"]>;
