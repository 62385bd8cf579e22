import type { Moderations } from "../../_core/ports/moderations.ts";
import type { Rpc } from "./rpc.ts";

export function createModerations(rpc: Rpc): Moderations {
  return {
    async record(imageId, { modelId, ...judgement }) {
      await rpc("record_moderation", { image_id: imageId, model_id: modelId, ...judgement });
    },
  };
}
