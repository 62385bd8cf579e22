import { z } from "zod";
import { RecipeField } from "../../../../shared/recipes.ts";
import type { ReadPromptPorts } from "../../_core/prompt-reading/read-prompt.ts";
import type { PersonRpc } from "./person-rpc.ts";
import { Rate } from "./searches.ts";

const Answer = z.object({
  allowed: z.boolean(),
  rate: Rate,
  recipes: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      kind: z.enum(["style", "template"]),
      category: z.string().nullable(),
      fields: z.array(RecipeField),
    }),
  ),
});

export function createPromptReadings(personRpc: PersonRpc): Pick<ReadPromptPorts, "requestReading"> {
  return {
    async requestReading(session) {
      const { allowed, ...told } = Answer.parse(await personRpc(session, "request_prompt_reading", {}));
      return { isAllowed: allowed, ...told };
    },
  };
}
