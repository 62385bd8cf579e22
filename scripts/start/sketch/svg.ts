import type { Pen } from "./brush/pen.ts";
import { round } from "./brush/shapes.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A finished drawing of this many pixels; `frame` is its size in the drawing's own units. */
export const svg = (pen: Pen, width: number, height: number, frame: Size, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${round(frame.width)} ${round(frame.height)}">${pen.definitions()}${body}</svg>`;
