import { lit, shaded } from "../brush/color.ts";
import { arc, rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { dense, ellipse, type Outline, type Point, polygon, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import type { Order, Surface } from "../order.ts";

const wicker = "#c08a4e";
const rim = { rx: 318, ry: 118, y: -70 };
const foot = { rx: 252, ry: 94, y: 54 };

const side = (angle: number, share: number): Point => {
  const bulge = 1 + 0.05 * Math.sin(share * Math.PI);
  const mixed = (from: number, to: number) => from + (to - from) * share;
  return [
    Math.cos(angle) * mixed(foot.rx, rim.rx) * bulge,
    mixed(foot.y, rim.y) + Math.sin(angle) * mixed(foot.ry, rim.ry) * bulge,
  ];
};

/** The woven front: short arched strands, over and under in turn. */
function weave(pen: Pen): string {
  const rows = 7;
  const columns = 22;
  const strands: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const start = Math.PI - ((column - (row % 2) * 0.5) / columns) * Math.PI;
      const end = start - (Math.PI / columns) * 1.06;
      if (start > Math.PI + 0.02 || end < -0.08) continue;
      const low = (row + 0.06) / rows;
      const high = (row + 1) / rows;
      const outline: Outline = [
        side(start, low),
        side((start + end) / 2, low - 0.012),
        side(end, low),
        side(end, high),
        side((start + end) / 2, high + 0.012),
        side(start, high),
      ];
      const tone = shaded(wicker, 0.28 * Math.max(0, Math.cos((start + end) / 2)) + pen.random.between(0, 0.12));
      strands.push(solid(pen, outline, tone, { brush: 0, light: 0.7, shade: 0.7, ink: 1.3 }));
    }
  }
  return strands.join("");
}

function braid(pen: Pen, from: number, to: number): string {
  const beads: string[] = [];
  const count = 34;
  for (let index = 0; index <= count; index++) {
    const angle = from + ((to - from) * index) / count;
    const bead = ellipse(Math.cos(angle) * rim.rx, rim.y + Math.sin(angle) * rim.ry, 19, 11, -0.5, 12);
    beads.push(solid(pen, bead, lit(wicker, 0.1), { brush: 0, light: 0.7, shade: 0.8, ink: 1.4 }));
  }
  return beads.join("");
}

export const basket: Surface = {
  name: "basket",
  words: ["basket", "wicker basket", "woven basket", "bread basket", "picnic basket"],
  lift: 4,
  width: 690,
  back(pen, { palette, surfaceColor }: Order) {
    const inner = ellipse(0, rim.y, rim.rx, rim.ry, 0, 40);
    const cloth = surfaceColor ?? palette.cloth;
    const lining = dense(ellipse(0, rim.y + 6, rim.rx * 0.99, rim.ry * 0.96, 0, 26), 30).map(
      ([x, y], index): Point => [x * (index % 2 === 0 ? 1.05 : 0.98), y + (index % 2 === 0 ? -7 : 4)],
    );
    const paint = pen.linear(lining, [
      [0, lit(cloth, 0.25)],
      [0.5, shaded(cloth, 0.12)],
      [1, lit(cloth, 0.1)],
    ]);
    const handle = arc([-rim.rx * 0.96, rim.y - 18], [0, rim.y - 690], [rim.rx * 0.96, rim.y - 18], 24);
    return [
      shadow(pen, 34, 66, 350, 120, 0.55),
      fill(polygon(inner), shaded(wicker, 0.6)),
      rope(handle, 24, wicker),
      braid(pen, Math.PI, Math.PI * 2),
      fill(smooth(lining), paint),
      stroke(smooth(lining), shaded(cloth, 0.5), 2, 0.4),
    ].join("");
  },
  front(pen, { palette, surfaceColor }: Order) {
    const cloth = surfaceColor ?? palette.cloth;
    const flap: Point[] = [];
    for (let index = 0; index <= 10; index++) {
      const angle = Math.PI * 0.86 - (index / 10) * Math.PI * 0.5;
      const [x, y] = side(angle, 1);
      flap.push([x * 1.03, y - 8]);
    }
    const fold: Point[] = [
      ...flap,
      side(Math.PI * 0.42, 0.72),
      side(Math.PI * 0.56, 0.5),
      side(Math.PI * 0.66, 0.36),
      side(Math.PI * 0.74, 0.56),
      side(Math.PI * 0.84, 0.76),
    ];
    return [
      fill(
        polygon([
          ...ellipse(0, foot.y, foot.rx, foot.ry, 0, 24).slice(0, 13),
          ...ellipse(0, rim.y, rim.rx, rim.ry, 0, 40).slice(0, 21).reverse(),
        ]),
        shaded(wicker, 0.55),
      ),
      weave(pen),
      braid(pen, Math.PI, 0),
      solid(pen, fold, cloth, { light: 0.5, shade: 0.5 }),
      stroke(
        `M${fold
          .slice(10)
          .map(([x, y]) => `${Math.round(x)} ${Math.round(y - 9)}`)
          .join("L")}`,
        palette.accent,
        5,
        0.8,
      ),
    ].join("");
  },
};
