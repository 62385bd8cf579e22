import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { blob, ellipse, type Point, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { flecks, scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const crust = "#b06a2a";

/** One visible bulge of a strand, glazed with egg and strewn with seeds. */
function bulge(pen: Pen, x: number, y: number, rx: number, ry: number, turn: number): string {
  const body = blob(pen.random, x, y, rx, ry, 0.025, turn);
  const glow = ellipse(x - rx * 0.16, y - ry * 0.34, rx * 0.5, ry * 0.26, turn, 16);
  const seeds = scattered(pen, ellipse(x, y - ry * 0.2, rx * 0.7, ry * 0.5, turn), 9, 15);
  return [
    solid(pen, body, crust, { light: 0.75, shade: 0.95, brush: 0.6 }),
    fill(smooth(glow), lit("#e6a95a", 0.35), 0.5),
    flecks(seeds, () => pen.random.between(2.6, 3.8), "#f6e6c4", 0.95),
  ].join("");
}

/** A braided loaf: two rows of bulges that lean against each other, and a third along the middle. */
export const challah: Subject = {
  name: "challah",
  words: ["challah", "braided bread", "braided loaf", "plaited bread", "zopf"],
  home: "board",
  tone: crust,
  width: 560,
  height: 190,
  besides: ["wheat"],
  draw(pen) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const count = 7;
    const pieces: string[] = [];
    const swell = (share: number) => 0.56 + 0.44 * Math.sin(Math.PI * share);
    const spot = (index: number, rise: number): Point => [(index / (count - 1) - 0.5) * 470, rise];
    for (let index = 0; index < count; index++) {
      const size = swell(index / (count - 1));
      const [x] = spot(index, 0);
      pieces.push(bulge(pen, flip * (x + 14), -92 * size - 8, 68 * size, 46 * size, flip * -0.62));
    }
    for (let index = 0; index < count; index++) {
      const size = swell((index + 0.3) / (count - 0.4));
      const [x] = spot(index, 0);
      pieces.push(bulge(pen, flip * (x - 8), -26 * size + 14, 74 * size, 50 * size, flip * 0.58));
    }
    for (let index = 0; index < count - 1; index++) {
      const size = swell((index + 0.5) / (count - 1));
      const [x] = spot(index + 0.5, 0);
      pieces.push(bulge(pen, flip * x, -84 * size, 58 * size, 40 * size, flip * 0.5));
    }
    const ends = [-1, 1].map((side) =>
      solid(pen, blob(pen.random, side * 262, -14, 36, 24, 0.05, side * 0.3), shaded(crust, 0.08), { shade: 0.9 }),
    );
    return [standing(pen, 0, 16, 250, 110), ...ends, ...pieces].join("");
  },
};
