import { AppError } from "../../../../shared/problems.ts";
import type { Codec, PictureFile, Pixels } from "../ports/picture.ts";

/** How far the brightest of a color may be from its darkest where nothing is to be seen: less than what a JPEG adds. */
const mostNoise = 6;

/** Refuses a photo that is of one color, or see-through everywhere: what is cut out of it would be nothing. */
export function requireColors(pixels: Pixels): void {
  if (!isOfOneColor(pixels)) return;
  throw new AppError("unsupported_image", {
    detail: "There is nothing on this photo: it is of one color, or see-through. Take another one of the product.",
  });
}

/** The same of a file, which it decodes: throws `image_damaged` too. */
export const requireContent = (file: PictureFile, codec: Pick<Codec, "decode">): Promise<void> =>
  codec.decode(file, requireColors);

function isOfOneColor({ rgb }: Pixels): boolean {
  const least = [rgb[0]!, rgb[1]!, rgb[2]!];
  const most = [...least];
  for (let at = 0; at < rgb.length; at++) {
    const color = at % 3;
    const value = rgb[at]!;
    if (value < least[color]!) least[color] = value;
    else if (value > most[color]!) most[color] = value;
    else continue;
    if (most[color]! - least[color]! > mostNoise) return false;
  }
  return true;
}
