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

/** A color as OKLab: lightness 0 (black) to 1 (white), and the axes green to red and blue to yellow. */
export interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** OKLab of a `#rrggbb` color (Ottosson 2020). */
export function hexToOklab(hex: string): Oklab {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

const named = Object.entries(examples).flatMap(([name, hexes]) => hexes.map((hex) => ({ name, ...hexToOklab(hex) })));

/** The English name of a `#rrggbb` color: that of the nearest example in OKLab. */
export function nameColor(hex: string): string {
  const color = hexToOklab(hex);
  let nearest = { name: "gray", distance: Number.POSITIVE_INFINITY };
  for (const example of named) {
    const distance = Math.hypot(color.lightness - example.lightness, color.a - example.a, color.b - example.b);
    if (distance < nearest.distance) nearest = { name: example.name, distance };
  }
  return nearest.name;
}
