import type { Overlay } from "../../../../shared/recipes.ts";
import { withTexts } from "../picture/with-texts.ts";
import type { Composed, ImageWork } from "../ports/images.ts";
import type { Ports } from "../ports/ports.ts";
import { fittedCutOut } from "../scenes/fitted-cut-out.ts";
import { setInScene } from "../scenes/set-in-scene.ts";
import { readMaster, writeMaster } from "./master-file.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

type Needs = "images" | "files" | "codec" | "typesetter";

/**
 * Sets a picture together and stores the outcome as the master: a cut-out is fitted to its photo and a product set into its scene,
 * once, then texts are set over it. The picture without them stays beside it, for it to have others; where none is left, that one is
 * the master again.
 */
export const compose: Stage<Needs> = async (ports, job) => {
  const image = await imageOf(ports, job);
  const made = await madeOf(ports, image);
  const composed = image.overlays.length > 0 ? await composedOf(ports, image, made.madePath) : null;
  const held = await ports.images.finishCompose(job, {
    ...made,
    revision: image.revision,
    masterPath: composed?.path ?? made.madePath,
    masterOverlays: composed?.overlays ?? [],
  });

  // One that sizes were made of goes with them, when there are others.
  const kept = [made.madePath, made.backdropPath, composed?.path, ...image.variants.map(({ path }) => path)];
  if (held && image.masterPath && !kept.includes(image.masterPath)) {
    await ports.files.remove("studio", [image.masterPath]);
  }
  return settled(held);
};

type Made = Pick<Composed, "madePath" | "backdropPath" | "fidelity" | "subject">;
const unchanged = { backdropPath: null, fidelity: null, subject: null };

/** The picture without texts. What was set together at an earlier time is not set together again. */
async function madeOf(ports: Pick<Ports, Needs>, image: ImageWork): Promise<Made> {
  if (image.madePath) return { ...unchanged, madePath: image.madePath };
  if (image.productPart === "cut_out") return { ...unchanged, madePath: await fittedCutOut(ports, image) };
  if (image.productPart === "scene") return setInScene(ports, image);
  return { ...unchanged, madePath: masterPathOf(image) };
}

async function composedOf(
  ports: Pick<Ports, Needs>,
  image: ImageWork,
  madePath: string,
): Promise<{ readonly path: string; readonly overlays: readonly Overlay[] }> {
  const file = await readMaster(ports.files, madePath);
  const composed = await withTexts(file, image.overlays, ports.codec, await ports.typesetter());
  return { path: await writeMaster(ports.files, image, composed), overlays: composed.overlays };
}
