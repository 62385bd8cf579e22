import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { type Outline, type Point, smooth, softLine } from "../brush/shapes.ts";
import { bokeh, soft, wash } from "../brush/soft.ts";
import { hatch } from "../brush/texture.ts";
import { area, away, type Stage } from "../stage.ts";

/** A plump cushion with a piped seam before warm lights. */
export const velvetCushion: Stage = {
  name: "velvet cushion",
  words: ["velvet", "velvet cushion", "cushion", "pillow", "satin", "silk"],
  draw(pen, { width, height, light, color }) {
    const { random } = pen;
    const velvet = color ?? "#6f2436";
    const dark = mix(velvet, "#1c0d0c", 0.72);
    const at = (u: number, v: number): Point => [width / 2 + u, height * v];
    const top: Outline = [
      ...[at(-474, 0.8), at(-430, 0.67), at(-300, 0.6), at(-120, 0.57), at(120, 0.57), at(300, 0.6), at(430, 0.67)],
      ...[at(474, 0.8), at(330, 0.855), at(120, 0.875), at(-120, 0.875), at(-330, 0.855)],
    ];
    const belly: Outline = [
      ...[at(-474, 0.8), at(-330, 0.79), at(0, 0.78), at(330, 0.79), at(474, 0.8), at(440, 0.91)],
      ...[at(300, 0.965), at(100, 0.98), at(-100, 0.98), at(-300, 0.965), at(-440, 0.91)],
    ];
    const seam = softLine([
      at(-474, 0.8),
      at(-330, 0.855),
      at(-120, 0.875),
      at(120, 0.875),
      at(330, 0.855),
      at(474, 0.8),
    ]);
    const lights = Array.from({ length: 22 }, () => {
      const [x, y] = [random.between(0, width), random.between(0, height * 0.46)];
      const glow = random.pick(["#f6c56c", "#ffdf9e", "#e89a4a"]);
      return bokeh(pen, x, y, random.between(18, 62), glow, random.between(0.12, 0.42));
    });
    const creases = [-1, 1].map((side) =>
      stroke(
        softLine([at(side * 462, 0.79), at(side * 390, 0.74), at(side * 300, 0.72)]),
        shaded(velvet, 0.6),
        18,
        0.16,
      ),
    );
    return [
      wash(
        pen,
        area(0, 0, width, height),
        [
          [0, mix(dark, "#7a4a24", 0.35)],
          [1, dark],
        ],
        away(light),
      ),
      ...lights,
      wash(pen, area(0, height * 0.82, width, height), [
        [0, mix(dark, "#3a1d14", 0.5)],
        [1, "#150a09"],
      ]),
      shadow(pen, width / 2 - light * 40, height * 0.97, 540, 60, 0.8),
      fill(
        smooth(belly),
        pen.linear(belly, [
          [0, shaded(velvet, 0.2)],
          [0.6, shaded(velvet, 0.5)],
          [1, shaded(velvet, 0.8)],
        ]),
      ),
      fill(
        smooth(top),
        pen.linear(
          top,
          [
            [0, lit(velvet, 0.4)],
            [0.45, velvet],
            [1, shaded(velvet, 0.5)],
          ],
          ...away(light),
        ),
      ),
      soft(pen, width / 2 + light * 90, height * 0.66, 330, 70, lit(velvet, 0.55), 0.42),
      // Where something lies on it, it gives way.
      soft(pen, width / 2, height * 0.765, 250, 44, shaded(velvet, 0.6), 0.3),
      ...creases,
      hatch(pen, top, lit(velvet, 0.55), { count: 260, length: 34, width: 2, opacity: 0.14, angle: 62, bend: 0.3 }),
      hatch(pen, top, shaded(velvet, 0.55), { count: 260, length: 30, width: 2, opacity: 0.2, angle: 58, bend: 0.3 }),
      hatch(pen, belly, shaded(velvet, 0.7), { count: 120, length: 30, width: 2, opacity: 0.2, angle: 80, bend: 0.3 }),
      stroke(seam, shaded(velvet, 0.7), 15, 0.7),
      stroke(seam, "#d8ac58", 6, 0.8),
    ].join("");
  },
};
