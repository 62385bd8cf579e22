import { z } from "zod";
import type { Contract } from "./contract.ts";

/** The weekly removal of files that no row speaks of. Only for the clock. */
export const sweep = {
  name: "sweep",
  method: "POST",
  input: z.strictObject({}),
  output: z.object({ removed: z.int() }),
} as const satisfies Contract;
