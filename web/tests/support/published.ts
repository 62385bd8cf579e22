import type { Facts } from "../../../scripts/start/facts.ts";
import { clientOf, ok, type Person } from "./people.ts";
import { addPictures } from "./pictures.ts";

/** Pictures that searches find, one for each prompt: made, approved and published. */
export async function publishPictures(stack: Facts, admin: Person, prompts: readonly string[]): Promise<void> {
  const ids = await addPictures(stack, admin, prompts);
  await ok((await clientOf(stack, admin)).rpc("approve_images", { image_ids: ids }));
  while (!(await areFound(stack, ids))) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function areFound(stack: Facts, ids: readonly string[]): Promise<boolean> {
  const answer = await fetch(`${stack.url}/functions/v1/search`, {
    method: "POST",
    headers: { "x-api-key": stack.search_key, "content-type": "application/json" },
    body: JSON.stringify({ query: "something to eat", limit: 50 }),
  });
  const { results = [] } = (await answer.json()) as { results?: { id: string }[] };
  return ids.every((id) => results.some((found) => found.id === id));
}
