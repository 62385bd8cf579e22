import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { ModelRef, Models, PricedModel } from "../../_core/ports/models.ts";
import type { Rpc } from "./rpc.ts";

/** A model's fields as the database tells them. */
export const modelRef = { id: z.string(), provider: z.string(), vendor_id: z.string() };
const PricedRow = z.object({ ...modelRef, usd_per_input_token: z.string() });

export const modelRefOf = ({
  id,
  provider,
  vendor_id,
}: Pick<z.infer<typeof PricedRow>, keyof typeof modelRef>): ModelRef => ({
  id,
  provider,
  vendorId: vendor_id,
});

/** Milliseconds that an answer holds. */
const holds = 60_000;

/** Models by id, each asked for at most once a minute: a search must not pay for what hardly ever changes. */
export function createModels(rpc: Rpc, now: () => number): Models {
  const known = new Map<string, { readonly model: PricedModel; readonly at: number }>();

  async function ask(id: string): Promise<PricedModel> {
    const row = PricedRow.nullable().parse(await rpc("read_model", { model_id: id }));
    if (!row) throw new AppError("not_found", { detail: `There is no model ${id}` });
    const model = { ...modelRefOf(row), usdPerInputToken: row.usd_per_input_token };
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
