import { lit, mix, shaded } from "../brush/color.ts";
import { leaf } from "../brush/cord.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, smooth, softLine } from "../brush/shapes.ts";
import { gleam, mouth, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { bloom, lavenderStalk, sprig, stem } from "../props/plants.ts";

const vase: Profile = [
  [66, 0],
  [78, 12],
  [92, 60],
  [90, 110],
  [64, 152],
  [56, 172],
  [66, 186],
];

export const flowerBouquet: Subject = {
  name: "bouquet of flowers",
  words: [
    "flower",
    "bouquet",
    "bouquet of flowers",
    "rose",
    "wildflower",
    "flower arrangement",
    "edible flower",
    "sunflower",
    "daisy",
    "tulip",
    "vase",
  ],
  home: "linen",
  tone: "#a8b090",
  width: 420,
  height: 430,
  draw(pen, { palette }) {
    const { random } = pen;
    const colors = [palette.accent, lit(palette.second, 0.2), "#f6e8ea", mix(palette.cloth, "#f4a9b4", 0.5), "#f3c0a0"];
    const glaze = mix(palette.second, "#f6eee0", 0.55);
    const greens = [-150, -128, -52, -30, -90].map((turn) =>
      sprig(pen, stem(pen, 0, -176, random.between(170, 210), turn + random.near(0, 8)), "#7c9660", 50, 0.46),
    );
    const tips = [
      [-128, -262, 48],
      [130, -270, 46],
      [-62, -364, 46],
      [70, -366, 48],
      [-150, -336, 34],
      [148, -350, 34],
      [2, -408, 40],
      [-4, -306, 62],
      [-72, -254, 50],
      [76, -250, 52],
    ] as const;
    const stems = tips.map(([x, y]) =>
      stroke(
        softLine([
          [x * 0.1, -180],
          [x * 0.5, (y - 180) / 2],
          [x, y],
        ]),
        "#7c9660",
        5,
      ),
    );
    const wisps = [-112, -70].map((turn) => lavenderStalk(pen, stem(pen, 0, -180, 270, turn + random.near(0, 6)), 40));
    const heads = tips.map(([x, y, size], index) => {
      const color = colors[(index + random.whole(0, 1)) % colors.length]!;
      return (
        leaf(pen, x, y, size * 1.3, size * 0.5, random.between(20, 160), "#6f8f52") +
        fill(smooth(ellipse(x + 4, y + 6, size * 0.95, size * 0.85)), shaded(color, 0.6), 0.25) +
        bloom(pen, x + random.near(0, 4), y + random.near(0, 4), size, color, 0.92) +
        (size > 45 ? bloom(pen, x, y, size * 0.5, lit(color, 0.25), 0.9) : "")
      );
    });
    return [
      standing(pen, 0, 0, 84, 240),
      mouth(pen, 0, -186, 66, glaze, null),
      ...stems,
      ...greens,
      ...wisps,
      vessel(pen, vase, 0, 0, glaze),
      gleam(vase, 0, 0, 20, 150, 0.3),
      ...heads,
    ].join("");
  },
};
