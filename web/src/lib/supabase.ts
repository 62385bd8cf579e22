import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../../../shared/database.ts";
import type { Project } from "./project.ts";

/** The one client of the app: every query runs under the rights of whoever is signed in. Set by `connect`. */
export let supabase: SupabaseClient<Database>;
export let project: Project;

/** Called once, before anything is drawn. */
export function connect(to: Project): void {
  project = to;
  supabase = createClient<Database>(to.url, to.publishable_key, {
    // Links in mails bring a token to /set-password, which takes it up itself.
    auth: { detectSessionInUrl: false },
  });
}
