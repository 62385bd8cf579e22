/** The sizes an image is served in, in pixels. `full_res` is the master itself, at most this large. */
export const presets = {
  thumbnail: { width: 150, height: 150 },
  product_card: { width: 400, height: 300 },
  full_product: { width: 800, height: 600 },
  hero_image: { width: 1920, height: 600 },
  full_res: { width: 2048, height: 2048 },
} as const;

/** The presets that are made from the master; `full_res` is the master, byte for byte. */
export const derivedPresets = ["hero_image", "full_product", "product_card", "thumbnail"] as const;
export type DerivedPreset = (typeof derivedPresets)[number];
