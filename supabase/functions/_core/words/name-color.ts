import { type Oklab, oklabDistance, rgbToOklab } from "../picture/oklab.ts";

/** Typical examples of every color name, so that the nearest example names any color. Several where a name is broad. */
const examples: Record<string, readonly string[]> = {
  red: ["#d32f2f", "#b3121d", "#e53935"],
  burgundy: ["#6b1a2c", "#800020"],
  pink: ["#f48fb1", "#f8c8d4", "#e75480"],
  coral: ["#f4846b"],
  orange: ["#f57c00", "#e8731a", "#ff9f45"],
  amber: ["#c8791a", "#d99b2b"],
  gold: ["#d4af37", "#e0b84c"],
  yellow: ["#fdd835", "#f7e463", "#fff176"],
  green: ["#388e3c", "#66bb6a", "#1b5e20"],
  "olive green": ["#6b7b2c", "#9aa35a"],
  "mint green": ["#b9e4c9"],
  "sage green": ["#a3b18a", "#87997a"],
  teal: ["#00897b", "#4fb3ab"],
  blue: ["#1e73c8", "#64a5e0", "#a9cdea"],
  navy: ["#14264b", "#243b6b"],
  purple: ["#7b3fa0", "#4a2a6b", "#8e7cc3"],
  lilac: ["#c5b0e0"],
  brown: ["#6f4424", "#8b5a2b", "#4a2c17", "#2b1710", "#a4673a", "#b6743c"],
  tan: ["#c69c6d", "#b98c5a", "#d2ad7c"],
  beige: ["#d9c7a8", "#e6d5b8"],
  cream: ["#f5ead2", "#fff3dc"],
  white: ["#ffffff", "#f6f5f2"],
  gray: ["#9a9a9a", "#c4c4c4", "#757575"],
  charcoal: ["#40444a", "#33363b"],
  black: ["#0c0c0c", "#1c1a19"],
};

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
