import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, type Outline, type Point, smooth, turned } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered, speckle } from "../brush/texture.ts";
import { hoop, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";

const bowl: Profile = [
  [104, 0],
  [112, 10],
  [158, 54],
  [172, 104],
];
const flat = 0.4;

/** A corn chip: a bent triangle. */
function chip(pen: Pen, x: number, y: number, size: number, turn: number, squash: number): string {
  const corn = "#e6b552";
  const outline: Outline = turned(
    [
      [0, -1],
      [0.5, -0.14],
      [0.95, 0.66],
      [0, 0.52],
      [-0.95, 0.66],
      [-0.5, -0.14],
    ].map(([u, v]): Point => [u! * size, v! * size]),
    turn,
  ).map(([u, v]): Point => [x + u, y + v * squash]);
  return [
    solid(pen, outline, corn, { light: 0.6, shade: 0.6, brush: 0.4 }),
    speckle(pen, outline, shaded(corn, 0.4), { count: 26, size: 3, opacity: 0.35 }),
    speckle(pen, outline, "#ffffff", { count: 12, size: 2, opacity: 0.8 }),
  ].join("");
}

export const salsa: Subject = {
  name: "bowl of salsa",
  words: ["salsa", "dip", "guacamole", "hummus", "pico de gallo", "tomato salsa", "bowl of salsa", "pesto"],
  home: "board",
  tone: "#c5402a",
  width: 540,
  height: 230,
  draw(pen, { palette, words }) {
    const { random } = pen;
    const green = words.includes("guacamole") || words.includes("pesto");
    const base = green ? "#93a94e" : words.includes("hummus") ? "#dcb97c" : "#c5402a";
    const bits = green ? ["#7c9440", "#b3c56c", "#5f7a35"] : ["#d95038", "#b8301f", "#e8785a", "#f4ead2", "#5f8a3f"];
    const glaze = mix(palette.accent, "#efe3cf", 0.45);
    const top = -104;
    const heap = blob(random, 0, top - 12, 148, 62, 0.05);
    const pieces = scattered(pen, heap, 80, 15).map(([x, y]) =>
      solid(
        pen,
        blob(random, x, y, random.between(8, 14), random.between(5, 9), 0.2, random.between(0, 3)),
        random.pick(bits),
        { brush: 0, ink: 1.1 },
      ),
    );
    const rim = ellipse(0, top, 172, 172 * flat);
    const chips = [
      [-214, 24, 62, 0.3],
      [-170, 62, 60, 2.2],
      [206, 20, 64, 1.1],
      [168, 66, 58, -0.4],
      [238, 62, 54, 2.6],
    ].map(
      ([x, y, size, turn]) =>
        shadow(pen, x! + 6, y! + 12, size!, size! * 0.4, 0.4) + chip(pen, x!, y!, size!, turn!, 0.5),
    );
    return [
      ...[-116, 112].map((x) => shadow(pen, x * 1.9, 0, 70, 20, 0.3)),
      standing(pen, 0, 0, 130, 110),
      vessel(pen, bowl, 0, 0, glaze, { flatness: flat }),
      stroke(hoop(bowl, 0, 6, 76), lit(palette.second, 0.2), 10, 0.85),
      fill(smooth(rim), lit(glaze, 0.5)),
      stroke(smooth(rim), inkOf(glaze), 2, 0.5),
      chip(pen, -96, top - 62, 66, -0.3, 1),
      chip(pen, 82, top - 74, 64, 0.36, 1),
      solid(pen, heap, base, { brush: 0.3 }),
      ...pieces,
      ...chips,
    ].join("");
  },
};
