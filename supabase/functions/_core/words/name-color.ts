import { colorNames as examples } from "../../../../shared/color-names.ts";
import { type Oklab, oklabDistance, rgbToOklab } from "../picture/oklab.ts";

/** Every name that `nameColor` can give. */
export const colorNames: ReadonlySet<string> = new Set(Object.keys(examples));

/** OKLab of a `#rrggbb` color. */
export function hexToOklab(hex: string): Oklab {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return rgbToOklab(channel(1), channel(3), channel(5));
}

const named = Object.entries(examples).flatMap(([name, hexes]) =>
  hexes.map((hex) => ({ name, color: hexToOklab(hex) })),
);

/** The English name of a `#rrggbb` color: that of the nearest example in OKLab. */
export function nameColor(hex: string): string {
  const color = hexToOklab(hex);
  let nearest = { name: "", distance: Number.POSITIVE_INFINITY };
  for (const example of named) {
    const distance = oklabDistance(color, example.color);
    if (distance < nearest.distance) nearest = { name: example.name, distance };
  }
  return nearest.name;
}
