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

/** Below this, a subject would melt into the wall. */
const near = 0.16;
/** Of our own sets, how many of those that set a subject off best are in the draw. */
const drawn = 6;

/**
 * Each asked color in a place of its own: the one that sets the subject off best behind it, the others on cloth and
 * icing. What was not asked is chosen to go with them.
 */
export function paletteOf(asked: readonly string[], tone: string, random: Random): Palette {
  const fitting = sets.toSorted(([one], [two]) => distance(two, tone) - distance(one, tone)).slice(0, drawn);
  const [wall, cloth, accent, second] = random.pick(fitting);
  const [only] = asked;
  if (only === undefined) return { wall, cloth, accent, second, asked };
  const best = [...asked].slice(0, 3).sort((one, two) => distance(two, tone) - distance(one, tone))[0]!;
  const [one, two, three] = asked.toSpliced(asked.indexOf(best), 1);
  if (one === undefined) {
    const deep = withLightness(only, lightnessOf(only) + (lightnessOf(only) > 0.6 ? -0.2 : 0.22));
    if (distance(only, tone) < near) return { wall: lit(only, 0.7), cloth: only, accent: only, second: deep, asked };
    const pale = distance(only, "#f3e8d8") < 0.08 ? mix(only, deep, 0.6) : "#f3e8d8";
    return { wall: only, cloth: pale, accent: deep, second: lit(only, 0.6), asked };
  }
  if (two === undefined) return { wall: best, cloth: one, accent: one, second: lit(best, 0.55), asked };
  return { wall: best, cloth: two, accent: one, second: three ?? lit(two, 0.5), asked };
}
