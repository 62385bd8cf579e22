import type { Box } from "./box.ts";

const percent = (share: number) => `${share * 100}%`;

/** Where a box lies on the picture, as CSS says it. */
export const placeOf = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});
