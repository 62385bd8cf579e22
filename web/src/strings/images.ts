import type { ImageStatus, Preset } from "../../../shared/images.ts";

export const imageStrings = {
  status: {
    pending: "Waiting",
    processing: "Making sizes",
    tagging: "Tagging",
    ready: "To review",
    approved: "Approved",
    rejected: "Rejected",
    failed: "Failed",
    kept: "Kept",
  } satisfies Record<ImageStatus, string>,
  preset: {
    thumbnail: "Thumbnail",
    product_card: "Product card",
    full_product: "Full product",
    hero_image: "Hero",
    full_res: "Full size",
  } satisfies Record<Preset, string>,
  noPicture: "No picture yet",
  notLoaded: "The picture could not be loaded",
  loadAgain: "Load again",
  untitled: "Picture without a description",
} as const;
