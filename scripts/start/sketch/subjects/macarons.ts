import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, smooth } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

/** Two domed shells with ruffled feet and cream between them. */
function macaron(pen: Pen, x: number, y: number, size: number, color: string): string {
  const { random } = pen;
  const flat = 0.34;
  const lid = (bottom: number, high: number): Outline => {
    const back = ellipse(x, bottom, size, size * flat, 0, 24).slice(0, 13);
    return [
      ...back,
      [x - size * 0.98, bottom - high * 0.5],
      [x - size * 0.7, bottom - high * 0.95],
      [x, bottom - high * 1.18],
      [x + size * 0.7, bottom - high * 0.95],
      [x + size * 0.98, bottom - high * 0.5],
    ];
  };
  const ruffle = (level: number): string => {
    const shape = ellipse(x, level, size * 1.02, size * flat * 1.04, 0, 48).map(
      ([px, py]): Point => [px + random.near(0, 3), py + random.near(0, 3.4)],
    );
    return solid(pen, shape, lit(color, 0.22), { brush: 0, light: 0.5, shade: 0.9, ink: 1.6 });
  };
  const upper = lid(y - size * 0.62, size * 0.5);
  return [
    shadow(pen, x + 6, y + size * 0.18, size * 1.15, size * 0.48, 0.5),
    solid(pen, lid(y, size * 0.3), color, { brush: 0, light: 0.3, shade: 1 }),
    ruffle(y - size * 0.28),
    solid(pen, ellipse(x, y - size * 0.4, size * 0.95, size * flat), lit(color, 0.72), {
      brush: 0,
      shade: 0.7,
      ink: 1.4,
    }),
    ruffle(y - size * 0.56),
    solid(pen, upper, color, { light: 0.6, shade: 0.55, brush: 0.2 }),
    speckle(pen, upper, shaded(color, 0.4), { count: 26, size: 1.6, opacity: 0.3 }),
    fill(smooth(ellipse(x - size * 0.26, y - size * 1.02, size * 0.34, size * 0.1, -0.12, 14)), "#ffffff", 0.34),
    shine(upper, 0.16),
  ].join("");
}

export const macarons: Subject = {
  name: "macarons",
  words: ["macaron", "macaroon", "french macaron"],
  home: "marble",
  tone: "#f0c6c6",
  width: 470,
  height: 280,
  draw(pen, { palette, flavors }) {
    const { random } = pen;
    const taste = flavors.map(({ icing }) => icing);
    const usual = ["#f3b3bd", "#b9d3a8", "#f4d58d", "#c7b2dc", "#e8b48c", "#a9cfd4"];
    const colors = [...palette.asked, ...taste, ...random.shuffle(usual)];
    const size = 76;
    const rows: Point[] = [
      [-158, 0],
      [0, 6],
      [158, 0],
      [-80, -84],
      [78, -82],
      [0, -166],
    ];
    const loose = random.chance(0.5) ? 1 : -1;
    return [
      ...rows.map(([x, y], index) =>
        macaron(pen, x + random.near(0, 6), y + random.near(0, 2), size, colors[index % colors.length]!),
      ),
      macaron(pen, loose * 92, 84, size * 0.94, colors[3 % colors.length]!),
    ].join("");
  },
};
