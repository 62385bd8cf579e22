import { supabase } from "../../lib/supabase.ts";

let isSigningOut = false;

/** Tells a person's own sign-out from a session that ended under them. */
export const wasSigningOut = () => isSigningOut;

/** Ends this browser's session; without a network it is forgotten here all the same. */
export async function signOut(): Promise<void> {
  isSigningOut = true;
  await supabase.auth.signOut({ scope: "local" }).finally(() => {
    setTimeout(() => {
      isSigningOut = false;
    }, 1_000);
  });
}
