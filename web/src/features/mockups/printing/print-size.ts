import { fittedSize, type Placement, type Size, sizeOf } from "../placing/placement.ts";

/** What printers ask for. */
export const dotsPerInch = 300;
const millimetersPerInch = 25.4;

/** The pixels of a file for the printer. */
export const printPixels = ({ width, height }: Size): Size => ({
  width: Math.round((width / millimetersPerInch) * dotsPerInch),
  height: Math.round((height / millimetersPerInch) * dotsPerInch),
});

export interface Sharpness {
  /** Pixels of the picture to an inch of the print. */
  readonly dpi: number;
  readonly is: "sharp" | "soft" | "blurry";
  /** The picture printed wider than this is not sharp, in millimeters. */
  readonly widest: number;
}

/** Under half of what print needs everybody sees it. */
const blurryUnder = dotsPerInch / 2;

/** How sharp a picture of so many pixels is printed where it lies. */
export function sharpnessOf(picture: Size, placement: Placement, print: Size): Sharpness {
  const { width } = sizeOf(placement, fittedSize(picture, print));
  const dpi = Math.round(picture.width / (width / millimetersPerInch));
  return {
    dpi,
    is: dpi >= dotsPerInch ? "sharp" : dpi >= blurryUnder ? "soft" : "blurry",
    widest: (picture.width / dotsPerInch) * millimetersPerInch,
  };
}
