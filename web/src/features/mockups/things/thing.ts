import type { MockupSlug } from "../../../../../shared/mockups.ts";

/** The side of the square in which every thing is drawn. */
export const squareSide = 1000;

/** In that square. */
export interface Area {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is printed goes around a cylinder that is seen a little from above. */
export interface Bend {
  /** Degrees from the middle to the edge of what is printed. */
  readonly angle: number;
  /** How much lower the nearest line of the cylinder is than its outermost one, in the square of the thing. */
  readonly sag: number;
}

export type Ground = "light" | "dark";

/** A thing to print on, drawn as two SVG documents: what is printed comes between them. */
export interface Thing {
  readonly slug: MockupSlug;
  /** Where what is printed is seen. */
  readonly area: Area;
  readonly bend?: Bend;
  /** The thing on its ground. */
  readonly under: (ground: Ground) => string;
  /** The light and the folds over what is printed. */
  readonly over: string;
}
