import { lit, shaded } from "../brush/color.ts";
import { fill } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, smooth } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { swirl } from "../parts/icing.ts";

/** Kisses of piped egg white; ghosts, when the prompt says so, get eyes. */
export const meringues: Subject = {
  name: "meringues",
  words: ["meringue", "meringue kiss", "meringue ghost", "ghost meringue", "pavlova"],
  home: "slate",
  tone: "#f8efe2",
  width: 500,
  height: 200,
  draw(pen, { flavors, palette, words }) {
    const { random } = pen;
    const ghost = words.includes("ghost");
    const color = flavors[0]?.icing ?? (palette.asked.length > 0 && !ghost ? lit(palette.accent, 0.75) : "#fbf3e8");
    const spots = [
      [-70, -84, 62],
      [84, -88, 60],
      [6, -66, 66],
      [-168, -24, 66],
      [176, -30, 66],
      [-78, 8, 72],
      [84, 4, 74],
      [-8, 76, 76],
      [170, 70, 62],
      [-172, 66, 64],
    ] as const;
    return spots
      .map(([x, y, size]) => {
        const [px, tall] = [x + random.near(0, 6), size * random.between(1.35, 1.6)];
        const eyes = [-0.2, 0.16].map((dx) =>
          smooth(ellipse(px + dx * size, y - tall * 0.5, size * 0.07, size * 0.1, 0, 10)),
        );
        const smile = smooth(ellipse(px - size * 0.02, y - tall * 0.3, size * 0.07, size * 0.08, 0, 10));
        return [
          shadow(pen, px + 8, y + 8, size * 1.14, size * 0.42, 0.45),
          swirl(pen, px, y - size * 0.08, size, tall, color),
          ghost ? fill(eyes.join("") + smile, shaded("#4a3a3c", 0.3)) : "",
        ].join("");
      })
      .join("");
  },
};
