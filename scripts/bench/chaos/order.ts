import type { MortalStack } from "./mortal-stack.ts";
import type { People } from "./people.ts";
import type { Wishes } from "./wishes.ts";

/** Orders the pictures, each person their own. */
export async function orderPictures(
  stack: MortalStack,
  wishes: readonly Wishes[],
  people: People,
  photo: string,
): Promise<void> {
  for (const { owner, operation, models, fallback, quality, prompts } of wishes) {
    const source = operation === "generate" ? null : photo;
    await stack.query(
      `select public.create_batch(prompts := $1, model_ids := $2, fallback_model_ids := $3, quality := $4, owner_id := $5,
         operation := $6, source_image_id := $7)`,
      [prompts, models, fallback, quality, people[owner], operation, source],
    );
  }
}
