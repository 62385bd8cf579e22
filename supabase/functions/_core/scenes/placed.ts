import type { Rectangle } from "../../../../shared/crop.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";

/** A product as it was set into a stage: all that a scene has to be compared with. */
export interface Placed {
  /** Where the product stands, in whole pixels of the stage. */
  readonly box: Rectangle;
  /** The product as it was laid over the stage, of the size of the box. */
  readonly product: AlphaPixels;
  /** The box and what is close around it. */
  readonly area: Rectangle;
  /** The stage in that area with the product's shadow, without the product. */
  readonly ground: Pixels;
}
