import { z } from "zod";
import { Preset } from "../../../../shared/images.ts";
import type { Uses } from "../../_core/search/note-use.ts";
import type { Rpc } from "./rpc.ts";
import { Rate, refusals } from "./searches.ts";

const File = z.object({ path: z.string(), width: z.int(), height: z.int() });

const Answer = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("ok"),
    used: z.boolean(),
    sizes: z.record(Preset, File).nullable(),
    rate: Rate,
  }),
  z.object({ status: z.literal("not_found"), rate: Rate }),
  ...refusals,
]);

export function createUses(rpc: Rpc): Uses {
  return async ({ image_id, site_id, slot, size, used }, { keyHash, origin }) =>
    Answer.parse(
      await rpc("use_image", { key_hash: keyHash, image_id, site_id, slot, size: size ?? null, used, origin }),
    );
}
