import { fill, type Pen } from "./brush/pen.ts";
import { type Outline, polygon, round } from "./brush/shapes.ts";
import type { Frame } from "./frame.ts";
import type { Side } from "./stage.ts";

const wholeFrame = ({ width, height }: { width: number; height: number }): Outline => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/** Light from above, from a window at the left unless told, and quiet corners on the other side. */
export function vignette(pen: Pen, frame: Pick<Frame, "width" | "height">, light: Side = -1): string {
  const whole = wholeFrame(frame);
  const paint = pen.radial(
    whole,
    [
      [0, "#fff0c4", 0.2],
      [0.34, "#fff0c4", 0.06],
      [0.64, "#3a1c1a", 0],
      [1, "#3a1c1a", 0.24],
    ],
    [0.5 + light * 0.14, 0.36],
    0.86,
  );
  return fill(polygon(whole), paint);
}

/** The tooth of the paper: fine flecks over everything, light and dark. */
export function grain(pen: Pen, { width, height }: Pick<Frame, "width" | "height">): string {
  const flecks = (count: number) => {
    let path = "";
    for (let index = 0; index < count; index++) {
      const size = round(pen.random.between(0.8, 1.9));
      path += `M${round(pen.random.between(0, width))} ${round(pen.random.between(0, height))}h${size}v${size}h${-size}z`;
    }
    return path;
  };
  const count = Math.round((width * height) / 1100);
  return fill(flecks(count), "#fff8e8", 0.16) + fill(flecks(count), "#3a2418", 0.09);
}
