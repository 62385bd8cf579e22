import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Point, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";

type Ears = "pointed" | "round" | "floppy" | "long";

interface Fur {
  readonly words: readonly string[];
  readonly color: string;
  readonly ears: Ears;
  readonly tail: number;
}

const furs: readonly Fur[] = [
  { words: ["fox", "animal", "pet"], color: "#cf6a2c", ears: "pointed", tail: 44 },
  { words: ["cat", "kitten"], color: "#8d8178", ears: "pointed", tail: 18 },
  { words: ["wolf", "raccoon", "husky"], color: "#7d8288", ears: "pointed", tail: 36 },
  { words: ["dog", "puppy"], color: "#c0925c", ears: "floppy", tail: 20 },
  { words: ["bear", "panda", "hamster", "mouse"], color: "#7a5236", ears: "round", tail: 10 },
  { words: ["rabbit", "bunny", "hare"], color: "#d9cbbb", ears: "long", tail: 14 },
];

function ear(pen: Pen, side: number, ears: Ears, color: string) {
  const x = side * 62;
  const shapes: Record<Ears, Point[]> = {
    pointed: [
      [x - side * 36, -318],
      [x + side * 30, -392],
      [x + side * 34, -280],
    ],
    round: ellipse(x + side * 16, -330, 34, 34),
    floppy: ellipse(x + side * 42, -258, 28, 66, side * -0.3),
    long: ellipse(x - side * 14, -390, 25, 92, side * 0.16),
  };
  return solid(pen, shapes[ears], ears === "floppy" ? shaded(color, 0.25) : color, {
    sharp: ears === "pointed",
    brush: 0.2,
  });
}

/** An animal that sits and looks at us. */
export const animal: Subject = {
  name: "animal",
  words: furs.flatMap(({ words }) => words),
  home: "linen",
  tone: "#b08a68",
  width: 380,
  height: 400,
  besides: "own",
  draw(pen, { words, palette }) {
    const fur = furs.find((one) => one.words.some((word) => words.includes(word))) ?? furs[0]!;
    const color = fur.color;
    const pale = mix(color, "#fff6e8", 0.72);
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const tail = `M${round(flip * 100)} -40q${round(flip * 130)} 10 ${round(flip * 90)} -120`;
    const eyes = [-1, 1].map((side) => smooth(ellipse(side * 42, -262, 12, 15, 0, 12))).join("");
    return [
      standing(pen, 0, 10, 140, 260),
      stroke(tail, shaded(color, 0.1), fur.tail * 2),
      fill(smooth(ellipse(flip * 190, -158, fur.tail * 0.9, fur.tail * 0.9)), pale),
      solid(pen, ellipse(0, -100, 122, 122), color),
      solid(pen, ellipse(0, -92, 66, 88), pale, { brush: 0.2, ink: 0 }),
      ...[-1, 1].map((side) => solid(pen, ellipse(side * 58, 0, 44, 24), lit(color, 0.08), { brush: 0.1 })),
      fur.ears === "floppy" ? "" : ear(pen, -1, fur.ears, color) + ear(pen, 1, fur.ears, color),
      solid(pen, ellipse(0, -258, 104, 88), color),
      fur.ears === "floppy" ? ear(pen, -1, fur.ears, color) + ear(pen, 1, fur.ears, color) : "",
      fill(smooth(ellipse(0, -226, 56, 40)), pale),
      fill(eyes, "#20140f"),
      fill(smooth(ellipse(-38, -267, 4, 4, 0, 8)) + smooth(ellipse(46, -267, 4, 4, 0, 8)), "#ffffff", 0.9),
      fill(smooth(ellipse(0, -240, 15, 10, 0, 12)), "#3a1f1c"),
      stroke("M0 -230v12M-26 -212q26 18 52 0", "#3a1f1c", 4, 0.85),
      stroke(`M-30 -8v-60M30 -8v-60`, shaded(color, 0.5), 3, 0.35),
      fill(smooth(ellipse(0, -158, 24, 12, 0, 12)), palette.accent, 0.95),
    ].join("");
  },
};
