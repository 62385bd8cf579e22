import type { Facts } from "../../../scripts/start/facts.ts";
import { clientOf, ok, operatorOf, type Person } from "./people.ts";
import { addPictures } from "./pictures.ts";

/** Pictures that searches find, one for each prompt: made, approved and published. */
export async function publishPictures(stack: Facts, admin: Person, prompts: readonly string[]): Promise<void> {
  const ids = await addPictures(stack, admin, prompts);
  await ok((await clientOf(stack, admin)).rpc("approve_images", { image_ids: ids }));
  const documents = operatorOf(stack).from("search_documents");
  while ((await ok(documents.select("image_id").in("image_id", ids))).length < ids.length) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
