import { lit, shaded } from "../brush/color.ts";
import { soft, wash } from "../brush/soft.ts";
import { area, away, type Stage } from "../stage.ts";

/** Paper that bends from the wall to the table, as in a studio: what stands for a place that the sketch does not know. */
export const sweep: Stage = {
  name: "sweep",
  words: ["paper", "sweep", "seamless backdrop", "studio backdrop"],
  draw(pen, { width, height, light, color }) {
    const paper = color ?? "#ddd6ca";
    return [
      wash(
        pen,
        area(0, 0, width, height),
        [
          [0, lit(paper, 0.4)],
          [0.55, paper],
          [1, shaded(paper, 0.2)],
        ],
        away(light),
      ),
      wash(pen, area(0, height * 0.52, width, height * 0.74), [
        [0, paper],
        [1, lit(paper, 0.22)],
      ]),
      wash(pen, area(0, height * 0.739, width, height), [
        [0, lit(paper, 0.22)],
        [1, shaded(paper, 0.06)],
      ]),
      soft(pen, width / 2 + light * 220, height * 0.3, 520, 380, "#ffffff", 0.34),
      soft(pen, width / 2, height * 0.82, 470, 130, "#ffffff", 0.3),
    ].join("");
  },
};
