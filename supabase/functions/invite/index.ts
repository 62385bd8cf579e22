import { invite } from "../../../shared/invite.ts";
import { invitePerson, takeInviteToken } from "../_core/invite.ts";
import { accounts, endpoint, takeInvite } from "../_platform/services.ts";

const ports = { accounts, takeToken: takeInvite };

endpoint(invite, {
  audience: "member",
  onInvalidInput: async (call) => void (await takeInviteToken(takeInvite, call.session, call.setRate)),
  handle: (input, call) => invitePerson(ports, call.session, input, call.setRate),
});
