import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { SubjectBox } from "../../../../shared/images.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Stand } from "../../../../shared/stands.ts";
import { withColorProfile } from "../picture/color-profile.ts";
import { pngProfile } from "../picture/png-profile.ts";
import type { Composed, ImageWork } from "../ports/images.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import { readMaster, writeMaster } from "../stages/master-file.ts";
import { masterPathOf } from "../stages/stage.ts";
import { compareProduct } from "./compare-product.ts";
import { setProduct } from "./set-product.ts";

/** Of the scene as a file: what is lost by it is not seen. */
const quality = 94;

type InScene = Pick<Composed, "madePath" | "backdropPath" | "fidelity" | "subject">;

/**
 * Sets the cut-out of a product into the empty stage that was made for it, and stores the scene as a JPEG. How true the product
 * in it is, is measured in that file. Throws `not_found` where the cut-out is gone.
 */
export async function setInScene({ files, codec }: Pick<Ports, "files" | "codec">, image: ImageWork): Promise<InScene> {
  const { parent, sceneStand: stand } = image;
  if (!parent) throw new AppError("not_found", { detail: "The cut-out that was to be set into it is gone" });
  if (!stand) throw new AppError("internal", { detail: "Nobody said where the product is to stand" });
  const backdropPath = image.backdropPath ?? masterPathOf(image);
  const product = await readMaster(files, parent.path);
  const { placed, subject, jpeg } = await paint(codec, await readMaster(files, backdropPath), product, stand);
  // The product's colors are to be those of its photo: what they mean goes for the whole picture.
  const profile = pngProfile(product.bytes);
  const scene = { bytes: profile ? withColorProfile(jpeg, profile) : jpeg, mime: "image/jpeg" } as const;
  const fidelity = await codec.decode(scene, (pixels) => compareProduct(pixels, placed));
  return { madePath: await writeMaster(files, image, scene), backdropPath, fidelity, subject };
}

/** The scene as a JPEG. The decoded cut-out is let go of before that is decoded again: it takes 16 MB. */
async function paint(codec: Codec, stage: PictureFile, product: PictureFile, stand: Stand) {
  const cutOut = await codec.decodeRgba(product);
  return codec.decode(stage, (pixels) => {
    const placed = setProduct(pixels, cutOut, stand);
    return { placed, subject: partOf(placed.box, pixels), jpeg: codec.encodeJpeg(pixels, quality) };
  });
}

/** An area in fractions of the whole. */
const partOf = ({ x, y, width, height }: Rectangle, whole: Size): SubjectBox => ({
  x: x / whole.width,
  y: y / whole.height,
  width: width / whole.width,
  height: height / whole.height,
});
