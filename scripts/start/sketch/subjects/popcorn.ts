import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, type Outline, type Point, polygon, smooth } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

/** One popped kernel: four puffs around a golden heart. */
function kernel(pen: Pen, x: number, y: number, size: number, color: string): string {
  const { random } = pen;
  const start = random.between(0, 6);
  const puffs = [0, 1, 2, 3].map((index) => {
    const angle = start + (index / 4) * Math.PI * 2;
    const puff = blob(
      random,
      x + Math.cos(angle) * size * 0.5,
      y + Math.sin(angle) * size * 0.42,
      size * 0.6,
      size * 0.54,
      0.1,
    );
    return solid(pen, puff, color, { brush: 0, light: 0.8, shade: 0.45, ink: 1.3 });
  });
  return puffs.join("") + fill(smooth(blob(random, x, y, size * 0.24, size * 0.18, 0.2)), "#c98a35", 0.7);
}

/** A striped paper bag, heaped. */
export const popcorn: Subject = {
  name: "bag of popcorn",
  words: ["popcorn", "kettle corn", "caramel corn", "caramel popcorn", "bag of popcorn"],
  home: "linen",
  tone: "#f3dfae",
  width: 400,
  height: 360,
  draw(pen, { palette, flavors }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const color =
      flavors[0] === undefined ? "#f8ebc6" : lit(flavors[0].icing, flavors[0].name === "caramel" ? 0.1 : 0.4);
    const stripe = palette.asked.length > 0 ? palette.accent : "#cf5148";
    const x = flip * -30;
    const [low, high, tall] = [96, 138, 246];
    const edge = (share: number, zig: number): Point => [
      x + (share * 2 - 1) * high,
      -tall + zig + (1 - (share * 2 - 1) ** 2) * 22,
    ];
    const rim: Point[] = Array.from({ length: 17 }, (_, index) => edge(index / 16, index % 2 === 0 ? 0 : 15));
    const foot = (share: number): Point => [x + (share * 2 - 1) * low, (1 - (share * 2 - 1) ** 2) * 20];
    const bag: Outline = [...rim, foot(1), foot(0.75), foot(0.5), foot(0.25), foot(0)];
    const sheet = pen.linear(
      bag,
      [
        [0, "#dccdb4"],
        [0.25, "#fffaf0"],
        [0.6, "#f6ead4"],
        [1, "#c2ad8f"],
      ],
      [0, 0],
      [1, 0],
    );
    const stripes = [0.02, 0.23, 0.44, 0.65, 0.86].map((share) => {
      const wide = 0.11;
      const outline: Outline = [edge(share, 8), edge(share + wide, 8), foot(share + wide), foot(share)];
      return fill(polygon(outline), shaded(stripe, 0.26 * Math.abs(share - 0.3)), 0.92);
    });
    const heap: Outline = [
      [x - 140, -tall + 20],
      [x - 120, -tall - 40],
      [x - 60, -tall - 84],
      [x + 10, -tall - 98],
      [x + 76, -tall - 78],
      [x + 126, -tall - 36],
      [x + 140, -tall + 20],
    ];
    const puffs = scattered(pen, heap, 70, 24)
      .sort((one, two) => one[1] - two[1])
      .map(([px, py]) => kernel(pen, px, py, random.between(17, 22), color));
    const loose = [
      [flip * 156, 10],
      [flip * 204, 40],
      [flip * 140, 56],
      [flip * -180, 58],
      [flip * 180, 74],
      [flip * -140, 76],
    ].map(([px, py]) => shadow(pen, px! + 4, py! + 12, 30, 12, 0.4) + kernel(pen, px!, py!, 20, color));
    return [
      standing(pen, x, 0, 104, 230),
      fill(smooth(heap), shaded(color, 0.4)),
      ...puffs,
      fill(polygon(bag), sheet),
      ...stripes,
      stroke(polygon(bag), inkOf("#e8d8bc"), 2.2, 0.5),
      ...loose,
    ].join("");
  },
};
