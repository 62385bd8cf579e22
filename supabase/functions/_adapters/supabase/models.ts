import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { ModelRef, Models } from "../../_core/ports/models.ts";
import type { Rpc } from "./rpc.ts";

/** A model's fields as the database tells them. */
export const modelRef = { id: z.string(), provider: z.string(), vendor_id: z.string() };
const ModelRow = z.object(modelRef);

export const modelRefOf = ({ id, provider, vendor_id }: z.infer<typeof ModelRow>): ModelRef => ({
  id,
  provider,
  vendorId: vendor_id,
});

/** Milliseconds that an answer holds. */
const holds = 60_000;

/** Models by id, each asked for at most once a minute: a search must not pay for what hardly ever changes. */
export function createModels(rpc: Rpc, now: () => number): Models {
  const known = new Map<string, { readonly model: ModelRef; readonly at: number }>();

  async function ask(id: string): Promise<ModelRef> {
    const row = ModelRow.nullable().parse(await rpc("read_model", { model_id: id }));
    if (!row) throw new AppError("not_found", { detail: `There is no model ${id}` });
    const model = modelRefOf(row);
    known.set(id, { model, at: now() });
    return model;
  }

  return {
    async find(id) {
      const earlier = known.get(id);
      return earlier && now() - earlier.at < holds ? earlier.model : await ask(id);
    },
  };
}
