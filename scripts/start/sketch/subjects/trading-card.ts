import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { polygon, round, roundedBox } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { badge, lettering, sheet } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** Light that breaks at the edge of a card, ray by ray. */
function rays(pen: Pen, x: number, y: number, color: string) {
  let path = "";
  for (let turn = 0; turn < 18; turn++) {
    const angle = (turn / 18) * Math.PI * 2 + pen.random.near(0, 0.05);
    path += `M${round(x + Math.cos(angle) * 50)} ${round(y + Math.sin(angle) * 50)}L${round(x + Math.cos(angle) * 104)} ${round(y + Math.sin(angle) * 122)}`;
  }
  return stroke(path, lit(color, 0.5), 7, 0.5);
}

export const tradingCard: Subject = {
  name: "trading card",
  words: ["trading card", "collectible card", "collector card", "playing card", "swap card"],
  home: "slate",
  tone: "#c7a25a",
  width: 480,
  height: 300,
  besides: "own",
  draw(pen, { palette }) {
    const [clothes = palette.second, frame = palette.accent, accent = palette.cloth] = palette.asked;
    return [
      shadow(pen, 20, 6, 190, 60, 0.5),
      ...[-17, 15].map((turn) => place(sheet(pen, 0, -214, 280, 400, shaded(frame, 0.2), 22), 0, 0, turn)),
      sheet(pen, 0, -216, 300, 428, lit(accent, 0.5), 26),
      sheet(pen, 0, -216, 278, 406, frame, 20),
      sheet(pen, 0, -222, 238, 284, shaded(accent, 0.1), 8),
      rays(pen, 0, -230, accent),
      toy(pen, 0, -92, 232, "jointed", toyColors(pen, clothes, accent), true),
      fill(polygon(roundedBox(0, -390, 220, 40, 12)), "#fffaf0"),
      lettering(0, -390, 150, 18, frame),
      fill(polygon(roundedBox(-20, -46, 176, 36, 8)), "#fffaf0"),
      lettering(-20, -46, 120, 12, frame),
      badge(112, -46, 26, accent),
    ].join("");
  },
};
