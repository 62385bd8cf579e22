import { z } from "zod";
import type { Contract } from "./contract.ts";

/** Counters and gauges in the Prometheus text format. For the service role. */
export const metrics = {
  name: "metrics",
  method: "GET",
  input: z.strictObject({}),
  output: z.string(),
} as const satisfies Contract;
