import type { Preset } from "../../../shared/images.ts";

export const sizeStrings = {
  title: "The five sizes",
  help: "Every picture is served in these five sizes, cut around its subject. Nothing is ever enlarged: from a smaller picture a size comes out smaller, and the search tells the true pixels.",
  fixed: "The sizes are part of the search's contract and cannot be changed here.",
  names: {
    thumbnail: "Thumbnail",
    product_card: "Product card",
    full_product: "Full product",
    hero_image: "Hero",
    full_res: "Full size",
  } satisfies Record<Preset, string>,
  uses: {
    thumbnail: "Lists, carts and the like",
    product_card: "A product among others; what a search answers unless it asks for another",
    full_product: "The page of one product",
    hero_image: "The wide picture at the top of a page",
    full_res: "The picture as it was made or uploaded, at most this large",
  } satisfies Record<Preset, string>,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  atMost: (width: number, height: number) => `${width} × ${height} at most`,
  shape: "Shape",
  size: "Size",
  dimensions: "Pixels",
  use: "For",
  quality: "Quality",
  qualityHelp:
    "All sizes but the full one are JPEG files of this quality; the full size stays byte for byte what it is.",
  existing: "What a change means for pictures that there are",
  existingHelp:
    "They stay as they are: the quality holds for pictures made from now on. To have others in the new quality, choose them in the library and make their variants again. Approved pictures are then published anew; caches may serve the old files for a day.",
  toLibrary: "Choose pictures in the library",
} as const;
