import { z } from "zod";
import type { Callbacks, Heard } from "../../_core/ports/callbacks.ts";
import type { Rpc } from "./rpc.ts";

const Answer: z.ZodType<Heard> = z.enum(["rang", "early", "late", "replayed", "unknown"]);

/** The inbox of callbacks in the database. */
export function createInbox(rpc: Rpc): Callbacks["receive"] {
  return async ({ provider, deliveryId, providerJobId, tokenHash }) =>
    Answer.parse(
      await rpc("receive_callback", {
        provider,
        delivery_id: deliveryId,
        provider_job_id: providerJobId,
        token_hash: tokenHash,
      }),
    );
}
