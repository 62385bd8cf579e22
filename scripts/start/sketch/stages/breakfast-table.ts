import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { polygon, softLine } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch } from "../brush/texture.ts";
import { area, away, type Stage } from "../stage.ts";

/** A table laid with a cloth; a cup and flowers are far behind, out of focus. */
export const breakfastTable: Stage = {
  name: "breakfast table",
  words: ["breakfast table", "linen", "linen cloth", "tablecloth", "cloth", "fabric", "picnic blanket"],
  draw(pen, { width, height, light, color }) {
    const { random } = pen;
    const cloth = color ?? "#efe8dc";
    const edge = height * 0.5;
    const table = area(0, edge, width, height);
    const folds = [0.16, 0.34, 0.7, 0.88].map((share) => {
      const x = width * share;
      const lean = (share - 0.5) * 300;
      const crease = softLine([
        [x, edge],
        [x + lean * 0.4 + random.near(0, 20), height * 0.7],
        [x + lean, height],
      ]);
      return stroke(crease, shaded(cloth, 0.3), 26, 0.1) + stroke(crease, "#ffffff", 12, 0.3);
    });
    const cup = width * 0.76;
    const vase = width * 0.2;
    const flowers = Array.from({ length: 9 }, () =>
      soft(
        pen,
        vase + random.near(0, 95),
        height * 0.2 + random.near(0, 70),
        random.between(30, 48),
        random.between(28, 44),
        random.pick(["#e7b9c0", "#f3dfa0", "#ffffff", "#cfd9ea"]),
        0.9,
      ),
    );
    return [
      wash(
        pen,
        area(0, 0, width, edge + 30),
        [
          [0, "#e6ecef"],
          [0.5, "#cfd8dc"],
          [1, "#b4bfc4"],
        ],
        away(light),
      ),
      soft(pen, width / 2 + light * 480, height * 0.16, 430, 420, "#ffffff", 0.9),
      soft(pen, vase, height * 0.3, 130, 110, "#8fa57e", 0.7),
      ...flowers,
      soft(pen, vase, height * 0.43, 62, 110, "#c9d3d6", 0.95),
      soft(pen, cup, height * 0.43, 120, 84, "#fbfaf7", 1),
      soft(pen, cup + 88, height * 0.43, 46, 44, "#f0efea", 0.9),
      soft(pen, cup, height * 0.385, 92, 22, "#7a5a44", 0.7),
      fill(
        polygon(table),
        pen.linear(
          table,
          [
            [0, lit(cloth, 0.5)],
            [0.5, cloth],
            [1, mix(cloth, "#9aa4ac", 0.35)],
          ],
          ...away(light),
        ),
      ),
      wash(pen, area(0, edge, width, edge + 50), [
        [0, shaded(cloth, 0.16)],
        [1, cloth],
      ]),
      ...folds,
      hatch(pen, table, "#ffffff", { count: 360, length: 46, width: 1.5, opacity: 0.3, angle: 4 }),
      hatch(pen, table, shaded(cloth, 0.35), { count: 360, length: 40, width: 1.4, opacity: 0.12, angle: 86 }),
    ].join("");
  },
};
