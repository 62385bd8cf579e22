import { lightOfByte as light } from "./luminance.ts";

/**
 * A color in OKLab, where a step looks as large anywhere: lightness 0 to 1, then green to red and blue to yellow, about
 * -0.4 to 0.4 each. By Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** From sRGB bytes. */
export function rgbToOklab(red: number, green: number, blue: number): Oklab {
  const [lightness, greenRed, blueYellow] = pixelsToOklab(Uint8Array.of(red, green, blue));
  return [lightness!, greenRed!, blueYellow!];
}

/** RGB pixels in OKLab, three numbers a pixel. */
export function pixelsToOklab(rgb: Uint8Array): Float64Array {
  const lab = new Float64Array(rgb.length);
  for (let at = 0; at < rgb.length; at += 3) {
    writeOklab(lab, at, light[rgb[at]!]!, light[rgb[at + 1]!]!, light[rgb[at + 2]!]!);
  }
  return lab;
}

/** From light, 0 to 1 a channel. */
export function lightToOklab(red: number, green: number, blue: number): Oklab {
  const lab: [number, number, number] = [0, 0, 0];
  writeOklab(lab, 0, red, green, blue);
  return lab;
}

function writeOklab(lab: Float64Array | number[], at: number, red: number, green: number, blue: number): void {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  lab[at] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  lab[at + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  lab[at + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}

/** The nearest color a screen shows, as `#rrggbb`. */
export function oklabToHex([lightness, greenRed, blueYellow]: Oklab): string {
  const l = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
  const m = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
  const s = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((channel) => byteOf(channel).toString(16).padStart(2, "0")).join("")}`;
}

function byteOf(channel: number): number {
  const value = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, Math.round(value * 255)));
}

/** Squared; 0.02 squared is about the smallest difference a person sees. */
export const oklabDistance = (one: Oklab, other: Oklab): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
