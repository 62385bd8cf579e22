import { project } from "../../../lib/supabase.ts";
import type { ProviderStates } from "./image-model.ts";

/**
 * Which providers this project can use, as the contract `health` tells: it says so too where something else is not well.
 * Asked by hand, since the client of contracts is heavier than all the rest of the form.
 */
export async function askProviders(): Promise<NonNullable<ProviderStates>> {
  const answer = await fetch(`${project.url}/functions/v1/health`, { headers: { apikey: project.publishable_key } });
  const { providers } = (await answer.json()) as { providers?: NonNullable<ProviderStates> };
  if (!providers) throw new Error(`health answered ${answer.status}`);
  return providers;
}
