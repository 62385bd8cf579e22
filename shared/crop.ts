import type { SubjectBox } from "./images.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in pixels of a picture; fractions are allowed. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Crop {
  /** The part of the picture to show, in whole pixels. */
  readonly area: Rectangle;
  /** The size to show it in: the target's, or the area's own where the picture is smaller than the target. */
  readonly size: Size;
}

/**
 * Cuts a picture to the shape of `target`: the largest area of that shape, moved over the subject's middle as far as
 * the picture's edges allow, else over the picture's middle. Nothing is ever enlarged.
 */
export function cropToCover(picture: Size, target: Size, subject: SubjectBox | null): Crop {
  const scale = Math.min(picture.width / target.width, picture.height / target.height);
  const width = Math.max(1, Math.round(target.width * scale));
  const height = Math.max(1, Math.round(target.height * scale));
  const middleX = subject === null ? 0.5 : subject.x + subject.width / 2;
  const middleY = subject === null ? 0.5 : subject.y + subject.height / 2;
  const area = {
    x: place(middleX * picture.width, width, picture.width),
    y: place(middleY * picture.height, height, picture.height),
    width,
    height,
  };
  return { area, size: scale < 1 ? { width, height } : { width: target.width, height: target.height } };
}

/** Where a stretch of `length` starts that is centered on `middle` and stays inside `limit`. */
const place = (middle: number, length: number, limit: number): number =>
  Math.max(0, Math.min(limit - length, Math.round(middle - length / 2)));
