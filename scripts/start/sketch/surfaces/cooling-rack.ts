import { lit, shaded } from "../brush/color.ts";
import { stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { laid, type Outline, type Point, polygon, round, roundedBox, turned } from "../brush/shapes.ts";
import type { Surface } from "../order.ts";

/** A wire grid on feet: one sees the table between the wires. */
export const coolingRack: Surface = {
  name: "cooling-rack",
  words: ["cooling rack", "wire rack", "rack", "cooling grid"],
  lift: 30,
  width: 740,
  back(pen, { surfaceColor }) {
    const turn = pen.random.between(0.2, 0.3) * (pen.random.chance(0.5) ? 1 : -1);
    const steel = surfaceColor ?? "#a9a49b";
    const at = (u: number, v: number) => laid(turned([[u, v]], turn), 0, -26)[0]!;
    const frame = roundedBox(0, 0, 640, 400, 40).map(([u, v]) => at(u, v));
    const wires = (from: (share: number) => Point, to: (share: number) => Point, count: number) => {
      let path = "";
      for (let index = 1; index < count; index++) {
        const [[ax, ay], [bx, by]] = [from(index / count), to(index / count)];
        const [start, end] = [at(ax, ay), at(bx, by)];
        path += `M${round(start[0])} ${round(start[1])}L${round(end[0])} ${round(end[1])}`;
      }
      return path;
    };
    const down = wires(
      (share) => [-320 + share * 640, -200],
      (share) => [-320 + share * 640, 200],
      26,
    );
    const across = wires(
      (share) => [-320, -200 + share * 400],
      (share) => [320, -200 + share * 400],
      3,
    );
    const wire = (path: string, width: number, dy = 0) =>
      `<g transform="translate(0 ${dy})">${stroke(path, shaded(steel, 0.55), width + 2.4)}${stroke(path, steel, width)}${stroke(path, lit(steel, 0.75), width * 0.34, 0.9)}</g>`;
    const feet: Outline = [at(-290, 190), at(290, 190), at(290, -190), at(-290, -190)];
    const leg = ([x, y]: Point) => `M${round(x - 12)} ${round(y)}q12 34 24 0`;
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
