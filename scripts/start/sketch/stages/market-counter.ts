import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { type Outline, polygon, round } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch } from "../brush/texture.ts";
import { area, type Stage } from "../stage.ts";

/** The counter of a stall, seen straight on: crates of fruit and a striped awning are far behind. */
export const marketCounter: Stage = {
  name: "market counter",
  words: ["market stall", "stall", "counter", "market", "farmers market", "shop counter"],
  draw(pen, { width, height, color }) {
    const { random } = pen;
    const wood = color ?? "#c49a68";
    const edge = height * 0.62;
    const stripe = 92;
    const stripes = Array.from({ length: Math.ceil(width / stripe) + 1 }, (_, index) => {
      const x = index * stripe;
      const shape: Outline = area(x, 0, x + stripe, height * 0.16);
      const paint = index % 2 === 0 ? "#c9564c" : "#f6efe2";
      return (
        fill(
          polygon(shape),
          pen.linear(shape, [
            [0, lit(paint, 0.2)],
            [1, shaded(paint, 0.16)],
          ]),
        ) + soft(pen, x + stripe / 2, height * 0.16, stripe * 0.62, 34, paint, 0.95)
      );
    });
    const crates = [0.17, 0.5, 0.83].map((share, index) => {
      const [x, y] = [width * share, height * 0.5];
      const fruit = ["#d8603f", "#8fb04e", "#e9b53c"][index]!;
      const pieces = Array.from({ length: 16 }, () =>
        soft(
          pen,
          x + random.near(0, 150),
          y - 88 + random.near(0, 44),
          44,
          42,
          random.chance(0.5) ? lit(fruit, 0.2) : fruit,
          0.95,
        ),
      );
      const box = area(x - 160, y - 60, x + 160, y + 110);
      return [
        ...pieces,
        fill(
          polygon(box),
          pen.linear(box, [
            [0, "#b98a5a", 0.9],
            [1, "#8a6238", 0.95],
          ]),
        ),
        stroke(`M${round(x - 158)} ${round(y + 20)}h316`, "#6e4c2a", 9, 0.4),
      ].join("");
    });
    const planks = [0.7, 0.79, 0.9].map(
      (share) =>
        stroke(`M0 ${round(height * share)}H${round(width)}`, shaded(wood, 0.6), 3.4, 0.5) +
        stroke(`M0 ${round(height * share + 4)}H${round(width)}`, lit(wood, 0.7), 2, 0.4),
    );
    const table = area(0, edge, width, height);
    return [
      wash(pen, area(0, 0, width, edge + 20), [
        [0, "#dfe6de"],
        [0.5, "#c6d0c4"],
        [1, "#9aa893"],
      ]),
      soft(pen, width / 2, height * 0.3, 460, 200, "#f4f6ee", 0.8),
      ...crates,
      ...stripes,
      fill(
        polygon(table),
        pen.linear(table, [
          [0, shaded(wood, 0.2)],
          [0.14, lit(wood, 0.24)],
          [1, shaded(wood, 0.1)],
        ]),
      ),
      ...planks,
      hatch(pen, table, shaded(wood, 0.5), { count: 300, length: 240, width: 2, opacity: 0.2, angle: 0, bend: 0.03 }),
      hatch(pen, table, lit(wood, 0.6), { count: 200, length: 220, width: 2, opacity: 0.2, angle: 0, bend: 0.03 }),
    ].join("");
  },
};
