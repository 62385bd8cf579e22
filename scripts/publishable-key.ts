import { z } from "zod";

const Keys = z.array(z.object({ name: z.string(), type: z.string().nullish(), api_key: z.string().nullish() }));

/** The key for browsers out of what `supabase projects api-keys -o json` prints. Throws where the project has none. */
export function publishableKey(json: string): string {
  const keys = Keys.parse(JSON.parse(json)).filter(({ type }) => type === "publishable");
  const key = (keys.find(({ name }) => name === "default") ?? keys[0])?.api_key;
  if (!key) throw new Error("The project has no publishable key: make one in its dashboard (Settings, API keys).");
  return key;
}
