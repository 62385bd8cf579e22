import { z } from "zod";
import type { Callers } from "../../_core/ports/callers.ts";
import type { PersonRpc } from "./person-rpc.ts";

const Taken = z.object({ status: z.literal("taken"), owner_id: z.uuid() });

/** People by their session. */
export function createCallers(personRpc: PersonRpc): Callers {
  return {
    async identify({ session }, scope, endpoint) {
      const { owner_id } = Taken.parse(await personRpc(session, "take_call_token", { scope, endpoint }));
      return { ownerId: owner_id, keyId: null, isTest: false };
    },
  };
}
