import type { Size } from "../../../../shared/crop.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import type { Typesetter } from "../ports/typesetter.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
import { readHeader } from "./header.ts";
import { withPngColors } from "./png-colors.ts";
import { setTexts } from "./set-texts.ts";
import { turnPixels } from "./upright.ts";

/** Of a JPEG that is encoded a second time: what is lost by it is not seen. */
const quality = 94;

/**
 * A picture with texts set over it: a JPEG stays a JPEG and a PNG a PNG, with what was transparent and what its colors mean.
 * It stands upright. Answers the texts too, in the colors that they have over it. Throws `unsupported_image`, `image_too_large` or
 * `image_damaged`.
 */
export async function withTexts(
  file: PictureFile,
  overlays: readonly Overlay[],
  codec: Codec,
  typesetter: Typesetter,
): Promise<PictureFile & Size & { readonly overlays: readonly Overlay[] }> {
  const { mime, width, height, orientation } = readHeader(file.bytes);
  const size = { width, height };
  if (mime === "image/png") {
    const stored = await codec.decodePng(file);
    const [samples, channels] = "rgb" in stored ? [stored.rgb, 3 as const] : [stored.rgba, 4 as const];
    const data = orientation === 1 ? samples : turnPixels(samples, size, orientation, channels);
    const colored = setTexts({ ...size, channels, data }, overlays, typesetter);
    const png = await codec.encodePng(channels === 3 ? { ...size, rgb: data } : { ...size, rgba: data });
    return { ...size, mime, bytes: withPngColors(png, file.bytes), overlays: colored };
  }
  const made = await codec.decode(file, (stored) => {
    const data = orientation === 1 ? stored.rgb : turnPixels(stored.rgb, size, orientation);
    const colored = setTexts({ ...size, channels: 3, data }, overlays, typesetter);
    return { jpeg: codec.encodeJpeg({ ...size, rgb: data }, quality), colored };
  });
  const profile = colorProfile(file.bytes);
  const bytes = profile ? withColorProfile(made.jpeg, profile) : made.jpeg;
  return { ...size, mime, bytes, overlays: made.colored };
}
