import { distance, lightnessOf, lit, mix, withLightness } from "./brush/color.ts";
import type { Random } from "./brush/random.ts";
import type { Palette } from "./order.ts";

type Set = readonly [wall: string, cloth: string, accent: string, second: string];

/** Quiet walls with one warm and one cool friend: what we choose when nothing was asked for. */
const sets: readonly Set[] = [
  ["#a9bfae", "#d9897c", "#6f9a98", "#f2c25a"],
  ["#e9c9bd", "#7f9fa8", "#c2685c", "#f0dcae"],
  ["#9fb7c4", "#f0e3cc", "#d9755a", "#f3c766"],
  ["#efdcb9", "#93a97c", "#d67f5c", "#8fb4b8"],
  ["#c7b8cf", "#f3e6d3", "#8d6ea3", "#f0c06a"],
  ["#d98f72", "#f4e5cd", "#7d9a8c", "#f6cf86"],
  ["#8fa58a", "#f1dfc4", "#c96f62", "#efc46b"],
  ["#e8d8c7", "#a9c0c6", "#cf6f6b", "#e6b35a"],
  ["#7f98a6", "#e8b9a6", "#f0d39a", "#c8604f"],
  ["#dfb9b4", "#f6ead9", "#8fa88c", "#d98b5f"],
];

/** The asked colors first, each in a place of its own; the rest chosen to go with them. */
export function paletteOf(asked: readonly string[], random: Random): Palette {
  const [wall, cloth, accent, second] = random.pick(sets);
  const [one, two, three, four] = asked;
  if (one === undefined) return { wall, cloth, accent, second, asked };
  if (two === undefined) {
    const deep = withLightness(one, lightnessOf(one) > 0.6 ? lightnessOf(one) - 0.2 : lightnessOf(one) + 0.22);
    return {
      wall: one,
      cloth: distance(one, "#f3e8d8") < 0.08 ? mix(one, deep, 0.6) : "#f3e8d8",
      accent: deep,
      second: lit(one, 0.6),
      asked,
    };
  }
  if (three === undefined) return { wall: one, cloth: two, accent: two, second: lit(one, 0.55), asked };
  return { wall: one, cloth: two, accent: three, second: four ?? lit(two, 0.5), asked };
}
