import { AppError } from "../../../../shared/problems.ts";
import type { Codec } from "../../_core/ports/picture.ts";
import type { ImageMaker } from "../../_core/ports/provider.ts";
import { removeGround } from "../../_core/scenes/remove-ground.ts";

/**
 * The offline provider takes backgrounds away, and makes no pictures: what the border is flooded with is the ground, where that is
 * plain enough. It costs nothing. `loadCodec` is called with the first picture. Throws `refused` for any other work, and what the
 * codec throws.
 */
export function createFloodBorder(loadCodec: () => Promise<Pick<Codec, "decode" | "encodePng">>): ImageMaker {
  return {
    provider: "offline",
    async make({ operation, sources: [photo] }) {
      if (operation !== "remove_background" || !photo) {
        throw new AppError("refused", {
          detail: "The offline provider only removes backgrounds: choose another model",
        });
      }
      const codec = await loadCodec();
      const cutOut = await codec.decode(photo, removeGround);
      const bytes = await codec.encodePng(cutOut);
      return { state: "done", file: { bytes, mime: "image/png" }, usage: { requestId: null, images: 1 } };
    },
  };
}
