import { Image } from "imagescript";
import { finish, type Manner } from "./manner.ts";
import { hang } from "./references.ts";

const quality = 92;

/**
 * Turns an SVG into a JPEG of its own size (quality 92), finished in a manner, with the pictures that it was drawn after hung at
 * its foot.
 * @throws Error where the renderer cannot read the SVG, or its size is not `width` by `height` pixels.
 */
export async function render(
  svg: string,
  width: number,
  height: number,
  references: readonly Image[] = [],
  manner: Manner | null = null,
): Promise<Uint8Array> {
  const picture = await Image.renderSVG(svg);
  if (picture.width !== width || picture.height !== height) {
    throw new Error(`Cannot render at ${width} x ${height}: the drawing is ${picture.width} x ${picture.height}`);
  }
  if (manner) finish(picture, manner);
  hang(picture, references);
  return await picture.encodeJPEG(quality);
}
