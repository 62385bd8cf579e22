import { lit, shaded } from "../brush/color.ts";
import { stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { laid, type Outline, type Point, polygon, round, roundedBox } from "../brush/shapes.ts";
import type { Surface } from "../order.ts";

/** A wire grid on feet: one sees the table between the wires. */
export const coolingRack: Surface = {
  name: "cooling-rack",
  words: ["cooling rack", "wire rack", "rack", "cooling grid"],
  lift: 30,
  width: 740,
  back(pen, { surfaceColor }) {
    const steel = surfaceColor ?? "#a9a49b";
    const frame = laid(roundedBox(0, 0, 700, 400, 40), 0, -30);
    const wires = (from: (share: number) => Point, to: (share: number) => Point, count: number) => {
      let path = "";
      for (let index = 1; index < count; index++) {
        const [[ax, ay], [bx, by]] = [from(index / count), to(index / count)];
        path += `M${round(ax)} ${round(ay * 0.42 - 30)}L${round(bx)} ${round(by * 0.42 - 30)}`;
      }
      return path;
    };
    const down = wires(
      (share) => [-350 + share * 700, -200],
      (share) => [-350 + share * 700, 200],
      26,
    );
    const across = wires(
      (share) => [-350, -200 + share * 400],
      (share) => [350, -200 + share * 400],
      3,
    );
    const wire = (path: string, width: number, dy = 0) =>
      `<g transform="translate(0 ${dy})">${stroke(path, shaded(steel, 0.55), width + 2.4)}${stroke(path, steel, width)}${stroke(path, lit(steel, 0.75), width * 0.34, 0.9)}</g>`;
    const feet: Outline = [
      [-326, 44],
      [326, 44],
      [300, -106],
      [-300, -106],
    ];
    const leg = ([x, y]: Point) => `M${x - 12} ${y}q12 34 24 0`;
    const shade = (path: string) => `<g transform="translate(12 22)">${stroke(path, "#2b1512", 5, 0.07)}</g>`;
    return [
      shadow(pen, 16, 10, 400, 130, 0.2),

      shade(down + across),
      wire(feet.map(leg).join(""), 7),
      wire(across, 6),
      wire(down, 4),
      wire(polygon(frame), 9),
    ].join("");
  },
};
