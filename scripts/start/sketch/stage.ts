import type { Pen } from "./brush/pen.ts";
import type { Outline } from "./brush/shapes.ts";

/** Which side the light comes from: -1 the left, 1 the right, 0 from above or behind. */
export type Side = -1 | 0 | 1;

/** The picture that a stage fills, in units of a thousandth of its shorter side. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly light: Side;
  /** The asked color of the thing itself ("navy stone"); null where the prompt does not say. */
  readonly color: string | null;
}

/** A place for something that is set into the picture afterwards: what a scene shows without its product. */
export interface Stage {
  readonly name: string;
  /** Phrases of a prompt that mean it, as those of a surface. */
  readonly words: readonly string[];
  draw(pen: Pen, room: Room): string;
}

export const area = (left: number, top: number, right: number, bottom: number): Outline => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** From where to where a gradient runs across a shape, for its light end to be where the light comes from. */
export const away = (light: Side): [from: [number, number], to: [number, number]] =>
  light === 0
    ? [
        [0.5, 0],
        [0.5, 1],
      ]
    : [
        [light < 0 ? 0 : 1, 0],
        [light < 0 ? 1 : 0, 0.7],
      ];
