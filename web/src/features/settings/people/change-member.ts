import type { Member } from "../../../../../shared/members.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { refreshMembers } from "./use-members.ts";

/** Gives a role, which holds from the next request on, and offers to take it back. */
export async function changeRole(member: Member, role: Member["role"]): Promise<void> {
  const { user_id, email } = member;
  try {
    const rows = await ask(supabase.from("members").update({ role }).eq("user_id", user_id).select("user_id"));
    if (rows.length === 0) throw new Failure("refused", strings.notChanged);
    const undo = () => void changeRole({ ...member, role }, member.role);
    void notify.done(strings.changed(email, role), { id: "members", action: { label: strings.undo, onClick: undo } });
  } catch (error) {
    void notify.failed(failureOf(error).message, { id: "members" });
  }
  await refreshMembers();
}

/** Takes the access of somebody, who keeps their account and their pictures. Throws a `Failure`. */
export async function removeMember({ user_id, email }: Member): Promise<void> {
  const rows = await ask(supabase.from("members").delete().eq("user_id", user_id).select("user_id"));
  await refreshMembers();
  if (rows.length === 0) throw new Failure("refused", strings.notChanged);
  void notify.done(strings.removed(email), { id: "members" });
}
