import { type Caller, identify } from "../gateway/callers.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { AuthRefusal } from "./refusal.ts";

/** What is for everybody who has a key of the project, as its gateway asks on hosted. */
export async function requireKey(request: Request, keys: ProjectKeys): Promise<Caller | "invalid_token"> {
  const caller = await identify(request, keys);
  if (caller === "no_key") throw new AuthRefusal(401, "no_authorization", "No API key found in request");
  if (caller === "invalid_key") throw new AuthRefusal(401, "no_authorization", "Invalid API key");
  return caller;
}

/** What is for the secret key alone. */
export async function requireSecretKey(request: Request, keys: ProjectKeys): Promise<void> {
  const caller = await requireKey(request, keys);
  if (caller === "invalid_token") throw new AuthRefusal(403, "bad_jwt", "invalid JWT");
  if (caller.role !== "service_role") throw new AuthRefusal(403, "not_admin", "User not allowed");
}
