import { useChanges } from "../live/live.ts";
import { usePerson } from "../session/session.ts";
import { lookAtRole } from "../session/watch-role.ts";

/** A person who is made an admin, or no longer is one, sees it at once. What was missed is looked for from time to time. */
export function useRoleChanges(): void {
  const { id } = usePerson();
  useChanges("members", (ids) => ids.includes(id) && lookAtRole());
}
