import type { Overlay } from "../../../../shared/recipes.ts";
import { sha256 } from "../picture/sha256.ts";
import { withTexts } from "../picture/with-texts.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Ports } from "../ports/ports.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

/**
 * Sets texts over the picture that was made and stores the outcome as the master; the picture without them stays beside it, for
 * it to have others. Where no text is left, that one is the master again.
 */
export const compose: Stage<"images" | "files" | "codec" | "typesetter"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  const madePath = image.madePath ?? masterPathOf(image);
  const composed = image.overlays.length > 0 ? await composedOf(ports, image, madePath) : null;
  const held = await ports.images.finishCompose(job, {
    revision: image.revision,
    madePath,
    masterPath: composed?.path ?? madePath,
    masterOverlays: composed?.overlays ?? [],
  });

  // One that sizes were made of goes with them, when there are others.
  const kept = [madePath, composed?.path, ...image.variants.map(({ path }) => path)];
  if (held && image.masterPath && !kept.includes(image.masterPath)) {
    await ports.files.remove("studio", [image.masterPath]);
  }
  return settled(held);
};

async function composedOf(
  ports: Pick<Ports, "files" | "codec" | "typesetter">,
  image: ImageWork,
  madePath: string,
): Promise<{ readonly path: string; readonly overlays: readonly Overlay[] }> {
  const mime = madePath.endsWith(".png") ? "image/png" : "image/jpeg";
  const file = { bytes: await ports.files.read(madePath), mime } as const;
  const composed = await withTexts(file, image.overlays, ports.codec, await ports.typesetter());
  const hash = (await sha256(composed.bytes)).slice(0, 16);
  const path = `${image.folder}/full_res-${hash}.${composed.mime === "image/png" ? "png" : "jpg"}`;
  await ports.files.write(path, composed);
  return { path, overlays: composed.overlays };
}
