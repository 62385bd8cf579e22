import type { Facts } from "../../../scripts/start/facts.ts";

/** Calls a function as a builder site does, with the key of the stack. */
async function callAsSite({ url, search_key }: Facts, path: string, body: object) {
  const answer = await fetch(`${url}/functions/v1/${path}`, {
    method: "POST",
    headers: { "x-api-key": search_key, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return await answer.json();
}

/** What sites find for a query: the same one at each of them. */
export async function searchAsSites(stack: Facts, query: string, sites: readonly string[]): Promise<void> {
  for (const site_id of sites) await callAsSite(stack, "search", { query, site_id });
}

/** A site takes a picture for its hero, or no longer shows it. */
export const tellUse = (stack: Facts, image_id: string, site_id: string, used = true) =>
  callAsSite(stack, "search/used", { image_id, site_id, size: "hero_image", used });
