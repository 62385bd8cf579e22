import type { Facts } from "../../../scripts/start/facts.ts";
import { clientOf, ok, operatorOf, type Person } from "./people.ts";

const unsettled = ["pending", "processing", "tagging"] as const;

/**
 * Pictures of a person through the whole pipeline, as small as they get unless told: one for each prompt.
 * @returns their ids in the order of the prompts, once each is ready or has failed
 */
export async function addPictures(
  stack: Facts,
  person: Person,
  prompts: readonly string[],
  size = "1024x1024",
  model_id?: string,
): Promise<string[]> {
  const client = await clientOf(stack, person);
  const batch = await ok(client.rpc("create_batch", { prompts: [...prompts], size, ...(model_id && { model_id }) }));
  const { batch_id } = batch as { batch_id: string };
  const operator = operatorOf(stack);
  for (;;) {
    const images = await ok(operator.from("images").select("id, status, prompt").eq("batch_id", batch_id));
    if (images.every(({ status }) => !(unsettled as readonly string[]).includes(status))) {
      const placeOf = ({ prompt }: (typeof images)[number]) => prompts.indexOf(prompt ?? "");
      return images.sort((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
