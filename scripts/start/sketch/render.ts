import { Image } from "imagescript";

const quality = 92;

/**
 * Turns an SVG into a JPEG of its own size (quality 92).
 * @throws Error where the renderer cannot read the SVG, or its size is not `width` by `height` pixels.
 */
export async function render(svg: string, width: number, height: number): Promise<Uint8Array> {
  const picture = await Image.renderSVG(svg);
  if (picture.width !== width || picture.height !== height) {
    throw new Error(`Cannot render at ${width} x ${height}: the drawing is ${picture.width} x ${picture.height}`);
  }
  return await picture.encodeJPEG(quality);
}
