import { lit, mix, shaded } from "./color.ts";
import { fill, type Pen, stroke } from "./pen.ts";
import { dense, ellipse, type Outline, type Point, polygon, smooth, softLine } from "./shapes.ts";
import { inkOf } from "./solid.ts";

/** Half the width of a turned thing at each height above its foot, from the foot upwards. */
export type Profile = readonly (readonly [radius: number, height: number])[];

/** How flat the rims of upright things look. */
export const rimTilt = 0.3;

/** Half the width at a height, between the points of the profile. */
export function radiusAt(profile: Profile, height: number): number {
  for (let index = 1; index < profile.length; index++) {
    const [lowRadius, low] = profile[index - 1]!;
    const [highRadius, high] = profile[index]!;
    if (height <= high) {
      return high === low ? highRadius : lowRadius + ((highRadius - lowRadius) * (height - low)) / (high - low);
    }
  }
  return profile[profile.length - 1]![0];
}

/** The outline of a turned thing that stands on (x, y). */
function turnedOutline(profile: Profile, x: number, y: number, flatness = rimTilt, open = false): Point[] {
  const [footRadius, footHeight] = profile[0]!;
  const [topRadius, topHeight] = profile[profile.length - 1]!;
  const foot = ellipse(x, y - footHeight, footRadius, footRadius * flatness, 0, 24).slice(0, 13);
  const rim = ellipse(x, y - topHeight, topRadius, topRadius * flatness, 0, 24);
  const top = open ? rim.slice(1, 13).reverse() : rim.slice(12);
  const left = profile.slice(1, -1).map(([radius, height]): Point => [x - radius, y - height]);
  const right = profile
    .slice(1, -1)
    .reverse()
    .map(([radius, height]): Point => [x + radius, y - height]);
  return [...foot, ...left, ...top, [x + topRadius, y - topHeight], ...right];
}

interface VesselOptions {
  /** See-through and shiny, or glazed clay. */
  readonly glass?: boolean;
  readonly sharp?: boolean;
  readonly ink?: number;
  readonly flatness?: number;
  /** Only its front wall, up to the near rim: what is in it stays in view. */
  readonly open?: boolean;
}

/** A jar, bottle, cup or pot in one color, lit from the left. */
export function vessel(pen: Pen, profile: Profile, x: number, y: number, color: string, options: VesselOptions = {}) {
  const { glass = false, sharp = false, ink = 2.4, flatness = rimTilt, open = false } = options;
  const outline = turnedOutline(profile, x, y, flatness, open);
  const path = sharp ? polygon(dense(outline, 30)) : smooth(outline);
  const round = pen.linear(
    outline,
    [
      [0, shaded(color, 0.34)],
      [0.1, shaded(color, 0.1)],
      [0.26, lit(color, glass ? 0.3 : 0.42)],
      [0.5, color],
      [0.8, shaded(color, 0.2)],
      [0.94, shaded(color, 0.42)],
      [1, shaded(color, glass ? 0.25 : 0.42)],
    ],
    [0, 0.5],
    [1, 0.5],
  );
  const depth = pen.linear(outline, [
    [0, lit(color, 0.5), 0.18],
    [0.35, color, 0],
    [0.75, shaded(color, 0.5), 0],
    [1, shaded(color, 0.6), 0.32],
  ]);
  return [fill(path, round), fill(path, depth), ink > 0 ? stroke(path, inkOf(color), ink, 0.55) : ""].join("");
}

/** The window in a shiny side: a long streak on the left and a thin one on the right. */
export function gleam(profile: Profile, x: number, y: number, from: number, to: number, strength = 0.55): string {
  const edge = (share: number, width: number): Outline => {
    const heights = [0, 0.25, 0.5, 0.75, 1].map((step) => from + (to - from) * step);
    const outer = heights.map((height): Point => [x + radiusAt(profile, height) * share, y - height]);
    const inner = heights.map((height): Point => [x + radiusAt(profile, height) * share + width, y - height]);
    return [...outer, ...inner.reverse()];
  };
  const wide = radiusAt(profile, (from + to) / 2);
  return (
    fill(smooth(edge(-0.76, wide * 0.13)), "#ffffff", strength) +
    fill(smooth(edge(-0.54, wide * 0.04)), "#ffffff", strength * 0.6) +
    fill(smooth(edge(0.82, wide * 0.045)), "#ffffff", strength * 0.5)
  );
}

/** The open mouth of a vessel: rim, dark inside, and what it is filled with. */
export function mouth(pen: Pen, x: number, y: number, radius: number, color: string, content: string | null): string {
  const rim = ellipse(x, y, radius, radius * rimTilt);
  const hole = ellipse(x, y + 1, radius * 0.9, radius * rimTilt * 0.84);
  const deep = pen.linear(hole, [
    [0, shaded(content ?? color, 0.5)],
    [0.6, shaded(content ?? color, content === null ? 0.3 : 0.05)],
    [1, content ?? shaded(color, 0.1)],
  ]);
  return [
    fill(smooth(rim), mix(color, "#ffffff", 0.45)),
    stroke(smooth(rim), inkOf(color), 1.8, 0.5),
    fill(smooth(hole), deep),
  ].join("");
}

/** A band around a vessel between two heights, such as a label or a ribbon. */
export function band(profile: Profile, x: number, y: number, low: number, high: number, reach = 1): Point[] {
  const at = (height: number, direction: 1 | -1) => {
    const radius = radiusAt(profile, height);
    return Array.from({ length: 9 }, (_, index): Point => {
      const across = direction * (index / 4 - 1) * reach;
      const towards = Math.sqrt(Math.max(0, 1 - across * across));
      return [x + across * radius, y - height + towards * radius * rimTilt];
    });
  };
  return [...at(high, 1), ...at(low, -1)];
}

/** A curved line around the front of a vessel. */
export const hoop = (profile: Profile, x: number, y: number, height: number) =>
  softLine(band(profile, x, y, height, height).slice(0, 9));
