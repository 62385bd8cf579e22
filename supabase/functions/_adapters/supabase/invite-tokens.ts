import { z } from "zod";
import type { InvitePorts } from "../../_core/invite.ts";
import type { PersonRpc } from "./person-rpc.ts";
import { Rate } from "./searches.ts";

const Token = z
  .object({ status: z.enum(["taken", "rate_limited"]), rate: Rate, admin_id: z.uuid() })
  .transform(({ admin_id, ...token }) => ({ ...token, adminId: admin_id }));

export function createInviteTokens(personRpc: PersonRpc): InvitePorts["takeToken"] {
  return async (session) => Token.parse(await personRpc(session, "take_invite_token", {}));
}
