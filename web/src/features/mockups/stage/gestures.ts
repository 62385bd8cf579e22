import { cornersOf, type Placement, type Point, type Size, turnedBy } from "../placing/placement.ts";
import { byFingers, type Snapped, scaledAround, snapMove, snapScale, snapTurn } from "../placing/snap.ts";

/** What somebody has taken hold of: the picture, a corner of it by its place in `cornersOf`, or what turns it. */
export type Grip = "picture" | "turn" | 0 | 1 | 2 | 3;

/** A hold of the picture, as it lay when it was taken. */
export interface Hold {
  readonly grip: Grip;
  readonly before: Placement;
  /** Where the fingers were then, in millimeters; two of them turn and scale. */
  readonly from: readonly [Point] | readonly [Point, Point];
}

export interface Pull {
  readonly fitted: Size;
  readonly print: Size;
  /** In millimeters; 0: nothing snaps. */
  readonly reach: number;
}

const angle = (middle: Point, point: Point) => (Math.atan2(point.y - middle.y, point.x - middle.x) / Math.PI) * 180;

/** How the picture lies now that the fingers are at `to`. */
export function pulled({ grip, before, from }: Hold, to: readonly Point[], { fitted, print, reach }: Pull): Snapped {
  const free = (placement: Placement): Snapped => ({ placement, guides: [] });
  const [start, other] = from;
  const [now, otherNow] = to;
  if (!now) return free(before);
  if (other && otherNow) {
    const turned = byFingers(before, { one: start, other }, { one: now, other: otherNow });
    return free(reach > 0 ? snapTurn(turned) : turned);
  }
  if (grip === "picture") {
    const moved = { ...before, x: before.x + now.x - start.x, y: before.y + now.y - start.y };
    return snapMove(moved, fitted, print, reach);
  }
  if (grip === "turn") {
    const turned = turnedBy(before, angle(before, now) - angle(before, start));
    return free(reach > 0 ? snapTurn(turned) : turned);
  }
  const corners = cornersOf(before, fitted);
  const corner = corners[grip];
  const anchor = corners[((grip + 2) % 4) as 0 | 1 | 2 | 3];
  const diagonal = { x: corner.x - anchor.x, y: corner.y - anchor.y };
  const way = { x: now.x - start.x + diagonal.x, y: now.y - start.y + diagonal.y };
  const factor = (way.x * diagonal.x + way.y * diagonal.y) / (diagonal.x ** 2 + diagonal.y ** 2);
  const positive = Math.max(0.01, factor);
  return reach > 0
    ? snapScale(before, anchor, positive, fitted, print, reach)
    : free(scaledAround(before, anchor, positive));
}
