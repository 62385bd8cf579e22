/** A color of this alpha (0 to 255) over another, rounded. */
export const over = (color: number, beneath: number, alpha: number): number =>
  ((color * alpha + beneath * (255 - alpha) + 127) / 255) | 0;
