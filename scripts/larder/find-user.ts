import type { SupabaseClient } from "@supabase/supabase-js";
import { Trouble } from "./trouble.ts";

/** The id of the account with this address, if there is one. */
export async function findUser(supabase: SupabaseClient, email: string): Promise<string | undefined> {
  for (let page = 1; ; page++) {
    const { data, error } = await supabase.auth.admin.listUsers({ page, perPage: 1000 });
    if (error) throw new Trouble(`The accounts could not be read: ${error.message}`);
    const user = data.users.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    if (user || data.users.length < 1000) return user?.id;
  }
}
