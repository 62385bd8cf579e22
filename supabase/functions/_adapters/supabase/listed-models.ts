import type { ListedModel } from "../../_core/ports/provider.ts";
import type { Rpc } from "./rpc.ts";

/** Keeps what a vendor says of its models. */
export function createModelNotes(rpc: Rpc) {
  return async (provider: string, models: readonly ListedModel[]): Promise<void> => {
    const told = models.map(({ vendorId, retiresOn }) => ({ vendor_id: vendorId, retires_on: retiresOn }));
    await rpc("note_models", { provider, models: told });
  };
}
