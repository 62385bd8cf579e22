import type { Rectangle, Size } from "../../../../../shared/crop.ts";
import type { Stand } from "../../../../../shared/stands.ts";

/** A cut-out has so many transparent pixels around it. */
const margin = 2;

/**
 * Where on a scene its cut-out was set, in shares of the scene: as large as the room of the stand allows, in its middle, on its
 * base. Within a pixel, which is enough to compare by eye.
 */
export function cutOutPlace(cutOut: Size, scene: Size, stand: Stand): Rectangle {
  const product = { width: Math.max(1, cutOut.width - 2 * margin), height: Math.max(1, cutOut.height - 2 * margin) };
  const across = Math.min(stand.width, 2 * stand.x, 2 * (1 - stand.x)) * scene.width;
  const up = Math.min(stand.height, stand.y) * scene.height;
  const scale = Math.min(across / product.width, up / product.height);
  const width = (cutOut.width * scale) / scene.width;
  const height = (cutOut.height * scale) / scene.height;
  return { x: stand.x - width / 2, y: stand.y - height + (margin * scale) / scene.height, width, height };
}
