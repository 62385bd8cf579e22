import type { AuthError, GenerateLinkParams, SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { MemberRole } from "../../../../shared/members.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Accounts, Letter } from "../../_core/invite.ts";
import type { Rpc } from "./rpc.ts";

/** The accounts of a project. `auth` is that of a client with the secret key. Every failure of Auth is the `cause` of an `AppError`. */
export function createAccounts(auth: SupabaseClient["auth"], rpc: Rpc): Accounts {
  return {
    async invite(email, by) {
      if (by === "link") return await makeLink(auth, { type: "invite", email });
      const { data, error } = await auth.admin.inviteUserByEmail(email);
      if (error?.code === "email_exists") return null;
      if (error) throw refusal(error);
      return { userId: data.user.id };
    },
    async recover(email, by) {
      if (by === "link") return (await makeLink(auth, { type: "recovery", email })) ?? missing();
      const userId = z
        .uuid()
        .nullable()
        .parse(await rpc("find_account", { email }));
      if (!userId) return missing();
      const { error } = await auth.resetPasswordForEmail(email);
      if (error) throw refusal(error);
      return { userId };
    },
    admit: async (user_id, role, admin_id) => MemberRole.parse(await rpc("admit", { user_id, role, admin_id })),
  };
}

/** A link to the page of the web app that the mails lead to. Null where there is an account already and the link is for a new one. */
async function makeLink(auth: SupabaseClient["auth"], wanted: GenerateLinkParams): Promise<Letter | null> {
  const { data, error } = await auth.admin.generateLink(wanted);
  if (error?.code === "email_exists") return null;
  if (error) throw refusal(error);
  const { hashed_token: token_hash, verification_type: type, redirect_to } = data.properties;
  const site = redirect_to.replace(/\/+$/, "");
  return { userId: data.user.id, link: `${site}/set-password?${new URLSearchParams({ token_hash, type })}` };
}

// No address of a person goes into an answer's `detail`, nor with a cause: both are logged.
function missing(): never {
  throw new AppError("not_found", { detail: "This address is taken, but there is no account with it" });
}

function refusal(cause: AuthError): AppError {
  switch (cause.code) {
    case "email_address_not_authorized":
      return new AppError("refused", {
        detail:
          "The project has no mail server of its own, and Supabase's writes only to members of your organization there: set one up in the dashboard (Authentication, Emails, SMTP), or hand over a link.",
        cause,
      });
    case "over_email_send_rate_limit":
      return new AppError("rate_limited", {
        detail: `The mail was not sent: ${cause.message} Without a mail server of its own, a project sends very few.`,
        cause,
      });
    case "email_address_invalid":
    case "validation_failed":
      return new AppError("invalid_input", { detail: "The Auth service of the project does not take this address" });
    default:
      return new AppError("provider_unavailable", { detail: "The Auth service of the project did not do it", cause });
  }
}
