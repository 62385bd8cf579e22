import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The bell of a provider that has finished what it accepted: `/webhooks/<provider>?job=…&token=…`. Read raw, for each writes its own. */
export const webhooks = {
  name: "webhooks",
  method: "POST",
  input: z.strictObject({
    /** Names in lower case. */
    headers: z.record(z.string(), z.string()),
    body: z.string(),
  }),
  output: z.object({ received: z.literal(true) }),
} as const satisfies Contract;
