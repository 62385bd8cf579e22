import { failureOf } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";

let isSigningOut = false;

/** Tells a person's own sign-out from a session that ended under them. */
export const wasSigningOut = () => isSigningOut;

/**
 * Ends this browser's session; without a network it is forgotten here all the same. `global` ends those of all browsers
 * and throws a `Failure` if that cannot be done: then nobody is signed out.
 */
export async function signOut(scope: "local" | "global" = "local"): Promise<void> {
  isSigningOut = true;
  try {
    if (scope === "global") {
      const { error } = await supabase.auth.signOut({ scope: "others" });
      if (error) throw failureOf(error);
    }
    await supabase.auth.signOut({ scope: "local" });
  } finally {
    setTimeout(() => {
      isSigningOut = false;
    }, 1_000);
  }
}
