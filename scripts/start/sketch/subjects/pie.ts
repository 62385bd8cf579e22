import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, round, smooth, tilt } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { flecks, scattered, speckle } from "../brush/texture.ts";
import { vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";

const crust = "#d9994e";
const flat = tilt + 0.04;

/** One strip of pastry over the filling, from rim to rim. */
function strip(pen: Pen, from: Point, to: Point, width: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [(-dy / length) * width, (dx / length) * width];
  const arch = 10;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - arch];
  const outline: Outline = [
    [from[0] + nx, from[1] + ny],
    [middle[0] + nx, middle[1] + ny],
    [to[0] + nx, to[1] + ny],
    [to[0] - nx, to[1] - ny],
    [middle[0] - nx, middle[1] - ny],
    [from[0] - nx, from[1] - ny],
  ];
  const under = outline.map(([x, y]): Point => [x + 3, y + 6]);
  return (
    fill(smooth(under), "#4a1420", 0.35) + solid(pen, outline, crust, { light: 0.5, shade: 0.4, brush: 0.6, ink: 1.6 })
  );
}

export const pie: Subject = {
  name: "pie",
  words: ["pie", "lattice pie", "cobbler"],
  home: "linen",
  tone: "#d9994e",
  width: 500,
  height: 190,
  besides: ["apple"],
  draw(pen, { flavors, palette }) {
    const filling = flavors[0]?.jam ?? "#b8702a";
    const [rx, y] = [236, -84];
    const ry = rx * flat;
    const lattice: string[] = [];
    const turn = pen.random.between(0.05, 0.2);
    for (const direction of [0, 1]) {
      for (let index = -2; index <= 2; index++) {
        const offset = index / 2.75;
        const reach = Math.sqrt(1 - offset * offset) * 0.94;
        const angle = turn + (direction * Math.PI) / 2;
        const at = (along: number): Point => [
          (Math.cos(angle) * along - Math.sin(angle) * offset) * rx * 0.9,
          y + (Math.sin(angle) * along + Math.cos(angle) * offset) * ry * 0.88,
        ];
        lattice.push(strip(pen, at(-reach), at(reach), direction === 0 ? 10 : 16));
      }
    }
    const crimps = Array.from({ length: 30 }, (_, index) => {
      const angle = -Math.PI / 2 + ((index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * Math.PI * 2) / 30;
      const dab = ellipse(Math.cos(angle) * rx * 0.99, y + Math.sin(angle) * ry * 0.99, 31, 21, angle * 0.3, 14);
      return solid(pen, dab, crust, { light: 0.6, shade: 0.7, brush: 0, ink: 1.8 });
    });
    const hole = ellipse(0, y, rx * 0.93, ry * 0.92, 0, 36);
    const dish = [
      [168, 0],
      [200, 20],
      [240, 76],
      [246, 84],
    ] as const;
    const wave = ellipse(0, y + 34, 214, 92, 0, 40)
      .slice(1, 20)
      .map(([px, py], index) => `${round(px)} ${round(py + (index % 2 === 0 ? 3 : -3))}`);
    return [
      standing(pen, 0, 0, 210, 90),
      vessel(pen, dish, 0, 0, palette.second === "#ffffff" ? "#e8dcc8" : lit(palette.second, 0.35), { flatness: flat }),
      stroke(`M${wave.join("L")}`, "#fffaf0", 4, 0.55),
      solid(pen, hole, filling, { light: 0.3, shade: 0.8, brush: 0.5 }),
      flecks(scattered(pen, hole, 34, 24), () => pen.random.between(9, 15), lit(filling, 0.16), 0.55),
      flecks(scattered(pen, hole, 40, 20), () => 3, "#fff0d8", 0.35),
      ...lattice,
      ...crimps,
      speckle(pen, ellipse(0, y, rx, ry), "#fff6de", { count: 120, size: 2.4, opacity: 0.6 }),
      stroke(smooth(ellipse(0, y, rx * 0.9, ry * 0.88)), shaded(crust, 0.4), 2, 0.15),
    ].join("");
  },
};
