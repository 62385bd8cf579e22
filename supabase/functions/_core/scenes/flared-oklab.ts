import { lightToOklab, type Oklab } from "../picture/oklab.ts";

/** The light of a room on a screen, of that of white. Without it a level of 255 near black would count as much as ten near white. */
const flare = 0.01;

/** A color in OKLab as it looks on a screen in a lit room. Channels are light, 0 to 1, not bytes. */
export const flaredOklab = (redLight: number, greenLight: number, blueLight: number): Oklab =>
  lightToOklab(redLight + flare, greenLight + flare, blueLight + flare);
