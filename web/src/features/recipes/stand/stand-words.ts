import type { Stand } from "../../../../../shared/stands.ts";
import { standStrings as strings } from "../../../strings/recipes-stand.ts";

/** A tenth of a percent is as fine as anybody writes it. */
export const percentOf = (share: number): number => Math.round(share * 1000) / 10;

/** Where a product stands, in words. */
export function standWords({ x, y, width, height, light, shadow }: Stand): string {
  const [right, down] = light;
  return [
    strings.place(percentOf(x), percentOf(y)),
    strings.size(percentOf(width), percentOf(height)),
    // Nobody means minus nothing.
    strings.light(percentOf(right), percentOf(-down || 0)),
    strings.shadowOf(percentOf(shadow)),
  ].join(", ");
}
