import { z } from "zod";
import type { Contract } from "./contract.ts";

/** Asks every configured provider something that costs nothing: is it there, and does it take the key? For the service role. */
export const providers = {
  name: "providers",
  method: "GET",
  input: z.strictObject({}),
  output: z.object({
    providers: z.array(
      z.object({
        name: z.string(),
        /** The variables that make it available; empty for what needs none. */
        variables: z.array(z.string()),
        configured: z.boolean(),
        /** Null where none of its variables is set, or it has nothing to ask for free. */
        reachable: z.boolean().nullable(),
        /** Why it is not reachable; where it is not configured, what is wrong with its variables. */
        detail: z.string().optional(),
      }),
    ),
  }),
} as const satisfies Contract;
export type ProviderReport = z.infer<(typeof providers)["output"]>["providers"][number];
