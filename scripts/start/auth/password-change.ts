import { identify } from "../gateway/callers.ts";
import type { UserMaker } from "./new-user.ts";
import { endAccess } from "./users.ts";

/** `PUT /user`. Whoever chooses a new password is signed out everywhere else, as on hosted. */
export async function changeUser({ database, keys, lite }: UserMaker, request: Request): Promise<Response> {
  const { password } =
    (await request
      .clone()
      .json()
      .catch(() => null)) ?? {};
  const answer = await lite.fetch(request);
  const caller = await identify(request, keys);
  if (answer.ok && password !== undefined && typeof caller === "object" && caller.claims.sub) {
    await endAccess(database, caller.claims.sub, (caller.claims.session_id as string | undefined) ?? null);
  }
  return answer;
}
