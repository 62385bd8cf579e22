import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The doorbell that a provider rings when it has finished what it accepted: `/callbacks/<provider>?token=…`. */
export const callbacks = {
  name: "callbacks",
  method: "POST",
  input: z.looseObject({ id: z.string().regex(/^[\x21-\x7e]{1,200}$/, "Send the job's id, as it was given") }),
  output: z.object({ received: z.literal(true) }),
} as const satisfies Contract;
