import { shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import type { Point } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { lavenderStalk, sprig, stem } from "../props/plants.ts";

/** A bunch that lies on its side: leaves fan out to one end, stalks to the other, string in between. */
export const herbBouquet: Subject = {
  name: "bouquet of herbs",
  words: [
    "herb",
    "bouquet of herbs",
    "herb bouquet",
    "bundle of herbs",
    "herb bundle",
    "dried herb",
    "fresh herb",
    "rosemary",
    "thyme",
    "basil",
    "sage",
    "mint",
    "lavender",
    "lavender bundle",
    "microgreen",
    "sachet",
    "lavender sachet",
    "bundle",
  ],
  home: "linen",
  tone: "#7c9660",
  width: 560,
  height: 260,
  draw(pen, { flavors }) {
    const { random } = pen;
    const purple = flavors.some(({ name }) => name === "lavender");
    const flip = random.chance(0.5) ? 1 : -1;
    const knot: Point = [flip * -84, 18];
    const towards = (degrees: number) => (flip === 1 ? degrees : 180 - degrees);
    const stalks = [22, 12, 4, -4, -14, 30].map((turn) => {
      const points = stem(
        pen,
        knot[0],
        knot[1],
        random.between(150, 190),
        towards(180 - turn + random.near(0, 4)),
        0.06,
      );
      return rope(points.slice(0, 13), 7, random.pick(["#8aa05c", "#9aa869", "#7c8f52"]));
    });
    const fan = [-58, -46, -35, 22, -24, 12, -14, 4, -5].map((turn, index) => {
      const points = stem(pen, knot[0], knot[1], random.between(270, 340), towards(turn + random.near(0, 4)), 0.12);
      if (purple || index % 4 === 3) return sprigBelow(points) + lavenderStalk(pen, points, 42);
      const kinds = [
        { color: "#6d8b4c", length: 54, slim: 0.46 },
        { color: "#7f9a63", length: 38, slim: 0.24 },
        { color: "#8fa878", length: 50, slim: 0.56 },
      ];
      const kind = kinds[index % 3]!;
      return sprig(pen, points, kind.color, kind.length, kind.slim);
    });
    const wraps = [-12, -4, 4, 12].map((offset) => {
      const x = knot[0] + flip * offset;
      return `M${x} ${knot[1] - 36}q${flip * 8} 36 0 72`;
    });
    const ends = `M${knot[0]} ${knot[1] + 34}q${flip * 20} 30 ${flip * 54} 34M${knot[0]} ${knot[1] + 34}q${flip * -14} 36 ${flip * 10} 58`;
    return [
      shadow(pen, flip * 60, 26, 300, 84, 0.42),
      ...stalks,
      ...fan,
      stroke(wraps.join("") + ends, shaded("#cfa468", 0.5), 8, 0.8),
      stroke(wraps.join("") + ends, "#dcb77c", 5),
    ].join("");
  },
};

const sprigBelow = (points: readonly Point[]) => rope(points.slice(0, 5), 5, "#8aa05c");
