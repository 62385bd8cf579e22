import type { Oklab } from "../picture/oklab.ts";

/** The light of a room on a screen, of that of white. Without it a level of 255 near black would count as much as ten near white. */
const flare = 0.01;

/** A color in OKLab as it looks on a screen in a lit room. Channels are light, 0 to 1, not bytes. */
export function flaredOklab(redLight: number, greenLight: number, blueLight: number): Oklab {
  const red = redLight + flare;
  const green = greenLight + flare;
  const blue = blueLight + flare;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
