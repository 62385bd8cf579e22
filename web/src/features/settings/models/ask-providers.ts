import { createClient } from "../../../../../shared/client.ts";
import { type Health, health } from "../../../../../shared/health.ts";
import { project } from "../../../lib/supabase.ts";

/** Which providers this project has keys for. Brings zod along: load it lazily. */
export async function askProviders(): Promise<Health["providers"]> {
  const client = createClient({ url: project.url, headers: { apikey: project.publishable_key }, fetch });
  return (await client.call(health, {})).providers;
}
