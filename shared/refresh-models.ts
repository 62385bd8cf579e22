import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The weekly look into the vendors' lists of models. Only for the clock. */
export const refreshModels = {
  name: "refresh-models",
  method: "POST",
  input: z.strictObject({}),
  output: z.object({
    /** Providers whose list was read. */
    read: z.array(z.string()),
    /** Providers that did not tell; they are asked again in a week. */
    failed: z.array(z.string()),
  }),
} as const satisfies Contract;
