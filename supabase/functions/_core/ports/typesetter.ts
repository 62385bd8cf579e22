import type { Rectangle } from "../../../../shared/crop.ts";
import type { MeasureText, PlacedText } from "../../../../shared/overlay-layout.ts";

/** A text at its place, with its colors as `#rrggbb`; without an outline where that is null. */
export interface ColoredText extends PlacedText {
  readonly color: string;
  readonly outline: string | null;
}

/** Draws texts with fonts of its own. */
export interface Typesetter {
  readonly measure: MeasureText;
  /**
   * The part of a picture `width` pixels wide that `area` is, with nothing in it but the text: RGBA, colors multiplied by
   * their alpha. `area` has whole numbers.
   */
  draw(text: ColoredText, area: Rectangle, width: number): Uint8Array;
}

/** Loads the renderer and its fonts, once. */
export type LoadTypesetter = () => Promise<Typesetter>;
