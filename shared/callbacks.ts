import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The doorbell that a provider rings when it has finished what it accepted: `/callbacks/<provider>?token=…`. */
export const callbacks = {
  name: "callbacks",
  method: "POST",
  input: z.looseObject({ id: z.string().min(1).max(200) }),
  output: z.object({ received: z.literal(true) }),
} as const satisfies Contract;
