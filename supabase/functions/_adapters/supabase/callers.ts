import type { Callers } from "../../_core/ports/callers.ts";
import { Admission, admitted } from "./admission.ts";
import type { PersonRpc } from "./person-rpc.ts";
import type { Rpc } from "./rpc.ts";

/** By their key where they brought one, else by their session: what is let in is decided by SQL. */
export function createCallers(rpc: Rpc, personRpc: PersonRpc): Callers {
  return {
    async identify(call, scope, endpoint) {
      const { keyHash: key_hash, origin, address } = call;
      const answer = key_hash
        ? await rpc("take_call", { key_hash, origin, address, scope, endpoint })
        : await personRpc(call.session, "take_call_token", { scope, endpoint });
      return admitted(call, Admission.parse(answer), scope, endpoint);
    },
  };
}
