/** Color mixing in OKLab (Björn Ottosson, 2020), where halfway looks like halfway. Colors are `#rrggbb`. */

type Lab = readonly [lightness: number, a: number, b: number];

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function toLab(hex: string): Lab {
  const packed = Number.parseInt(hex.slice(1), 16);
  const red = toLinear(((packed >> 16) & 255) / 255);
  const green = toLinear(((packed >> 8) & 255) / 255);
  const blue = toLinear((packed & 255) / 255);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function toHex([lightness, a, b]: Lab): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  const bytes = channels.map((value) => Math.round(255 * Math.min(1, Math.max(0, toGamma(Math.max(0, value))))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** `share` 0 gives `first`, 1 gives `second`. */
export function mix(first: string, second: string, share: number): string {
  const one = toLab(first);
  const two = toLab(second);
  const blend = (index: 0 | 1 | 2) => one[index] + (two[index] - one[index]) * share;
  return toHex([blend(0), blend(1), blend(2)]);
}

/** Towards warm light: what the sun does to a color. */
export const lit = (color: string, share: number) => mix(color, "#fff6e0", share);

/** Towards a deep wine red: a painter's shadow, never plain black. */
export const shaded = (color: string, share: number) => mix(color, "#361720", share);

/** Lightness from 0 (black) to 1 (white). */
export const lightnessOf = (color: string) => toLab(color)[0];

/** The same hue and chroma (scaled by `chroma`) at another lightness. */
export function withLightness(color: string, lightness: number, chroma = 1): string {
  const [, a, b] = toLab(color);
  return toHex([lightness, a * chroma, b * chroma]);
}

/** How different two colors look; 0.02 is just visible. */
export function distance(first: string, second: string): number {
  const one = toLab(first);
  const two = toLab(second);
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}
