import { useChanges } from "../live/live.ts";
import { usePerson } from "../session/session.ts";
import { lookAtRole } from "../session/watch-role.ts";

/** A person who is made an admin, or no longer is one, sees it at once. */
export function useRoleChanges(): void {
  const { id } = usePerson();
  useChanges("members", (ids) => (ids.length === 0 || ids.includes(id)) && lookAtRole());
}
