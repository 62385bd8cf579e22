import { project, supabase } from "../../../lib/supabase.ts";
import type { RowsRequest, Sending } from "./desk-messages.ts";

/** How the worker asks the project, as whoever is signed in now. */
export async function sendingOf(call: "quote_batch" | "create_batch", request: RowsRequest): Promise<Sending> {
  const { data } = await supabase.auth.getSession();
  const token = data.session?.access_token ?? project.publishable_key;
  return {
    url: `${project.url}/rest/v1/rpc/${call}`,
    headers: { apikey: project.publishable_key, authorization: `Bearer ${token}` },
    request,
  };
}
