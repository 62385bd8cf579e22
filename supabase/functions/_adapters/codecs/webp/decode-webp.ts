import { damagedWebp } from "../../../_core/picture/webp-header.ts";
import type { PhotoTools } from "../../../_core/ports/products.ts";
import { startDecoder } from "./start-decoder.ts";

/**
 * Decodes a still WebP by libwebp 1.4 in wasm. Its header has been read before: what is too large never gets here.
 * Throws `image_damaged`.
 */
export const decodeWebp: PhotoTools["decodeWebp"] = async (bytes) => {
  const decode = await startDecoder();
  try {
    const pixels = decode(bytes);
    if (pixels) return pixels;
  } catch (cause) {
    throw damagedWebp("its data makes no sense", cause);
  }
  throw damagedWebp("its data ends early or makes no sense");
};
