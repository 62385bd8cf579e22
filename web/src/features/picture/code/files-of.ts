import type { Preset } from "../../../../../shared/images.ts";
import type { Cut } from "../picture-url.ts";
import type { PublicFiles } from "../view/read-publication.ts";
import type { ImageFile } from "./img-markup.ts";

const presetsOf: Record<Cut, readonly Preset[]> = {
  card: ["product_card", "full_product"],
  hero_image: ["hero_image"],
  thumbnail: ["thumbnail"],
  full_res: ["full_res"],
};

/** The public files of one cut. A small master may give the same pixels twice: a browser needs them once. */
export function filesOf(files: PublicFiles, cut: Cut): ImageFile[] {
  const all = presetsOf[cut].flatMap((preset) => files[preset] ?? []);
  return all.filter(({ width }, place) => all.findIndex((other) => other.width === width) === place);
}
