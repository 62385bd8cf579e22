import { createClient } from "../../../../../shared/client.ts";
import { type InviteInput, type InviteOutput, invite } from "../../../../../shared/invite.ts";
import { AppError } from "../../../../../shared/problems.ts";
import { Failure } from "../../../lib/failure.ts";
import { project, supabase } from "../../../lib/supabase.ts";
import { requestStrings } from "../../../strings/requests.ts";

/** Makes a member of somebody and mails or answers their link. Brings zod along: load it lazily. Throws a `Failure`: a `conflict` where a link would open an account in use. */
export async function sendInvite(input: InviteInput): Promise<InviteOutput> {
  const { data } = await supabase.auth.getSession();
  const headers = { apikey: project.publishable_key, authorization: `Bearer ${data.session?.access_token ?? ""}` };
  try {
    return await createClient({ url: project.url, headers, fetch }).call(invite, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw new Failure("offline", requestStrings.offline, error);
    if (error.code === "unauthenticated") throw new Failure("signed_out", requestStrings.signedOut, error);
    if (error.code === "conflict") throw new Failure("conflict", error.message, error);
    throw new Failure(error.code === "internal" ? "broken" : "refused", error.message, error);
  }
}
