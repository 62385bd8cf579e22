import { held, type Placement, type Point, roomOf, type Size, turnedPoint } from "./placement.ts";

/** A line that the picture was drawn to: through all of what is printed, at so many millimeters from its middle. */
export interface Guide {
  readonly axis: "x" | "y";
  readonly at: number;
}

export interface Snapped {
  readonly placement: Placement;
  readonly guides: readonly Guide[];
}

/** Turns as near to a right angle as this, in degrees, become one. */
const turnReach = 4;

/** How far a line of the picture is from one that draws it; null: none is in reach. */
function pull(lines: readonly number[], targets: readonly number[], reach: number): { by: number; at: number } | null {
  let best: { by: number; at: number } | null = null;
  for (const line of lines) {
    for (const at of targets) {
      const by = at - line;
      if (Math.abs(by) <= reach && Math.abs(by) < Math.abs(best?.by ?? Number.POSITIVE_INFINITY) - 1e-9) {
        best = { by, at };
      }
    }
  }
  return best;
}

/**
 * Moves the picture onto the lines that it is near to: its middle onto the middle of what is printed, its edges onto the edges.
 * @param reach in millimeters
 */
export function snapMove(placement: Placement, fitted: Size, print: Size, reach: number): Snapped {
  const room = roomOf(placement, fitted);
  const along = (axis: "x" | "y", own: number, area: number) => {
    const middle = pull([placement[axis]], [0], reach);
    const edges = [placement[axis] - own / 2, placement[axis] + own / 2];
    return middle ?? pull(edges, [-area / 2, area / 2], reach);
  };
  const x = along("x", room.width, print.width);
  const y = along("y", room.height, print.height);
  return {
    placement: held({ ...placement, x: placement.x + (x?.by ?? 0), y: placement.y + (y?.by ?? 0) }),
    guides: [...(x ? [{ axis: "x", at: x.at } as const] : []), ...(y ? [{ axis: "y", at: y.at } as const] : [])],
  };
}

/** Turns the picture upright, on a side or on its head where it nearly is. */
export function snapTurn(placement: Placement): Placement {
  const right = Math.round(placement.rotation / 90) * 90;
  return Math.abs(placement.rotation - right) <= turnReach ? held({ ...placement, rotation: right }) : placement;
}

/** The picture scaled so that the point `anchor` of it stays where it is. */
export function scaledAround(placement: Placement, anchor: Point, factor: number): Placement {
  const scaled = held({ ...placement, scale: placement.scale * factor });
  const really = scaled.scale / placement.scale;
  return held({
    ...scaled,
    x: anchor.x + (placement.x - anchor.x) * really,
    y: anchor.y + (placement.y - anchor.y) * really,
  });
}

/**
 * Scales around `anchor`, and a little more or less where an edge of the picture comes near to an edge of what is printed.
 * @param reach in millimeters
 */
export function snapScale(
  before: Placement,
  anchor: Point,
  factor: number,
  fitted: Size,
  print: Size,
  reach: number,
): Snapped {
  const room = roomOf(before, fitted);
  let best: { factor: number; far: number; guide: Guide } | null = null;
  for (const [axis, own, area] of [
    ["x", room.width, print.width],
    ["y", room.height, print.height],
  ] as const) {
    for (const side of [-1, 1]) {
      // Each edge moves away from the anchor evenly with the factor.
      const way = before[axis] - anchor[axis] + (side * own) / 2;
      if (Math.abs(way) < 1e-6) continue;
      for (const at of [(-side * area) / 2, (side * area) / 2]) {
        const exact = (at - anchor[axis]) / way;
        const far = Math.abs((exact - factor) * way);
        if (exact > 0 && far <= reach && far < (best?.far ?? Number.POSITIVE_INFINITY)) {
          best = { factor: exact, far, guide: { axis, at } };
        }
      }
    }
  }
  return {
    placement: scaledAround(before, anchor, best?.factor ?? factor),
    guides: best ? [best.guide] : [],
  };
}

/** Where two fingers lie. */
export interface Fingers {
  readonly one: Point;
  readonly other: Point;
}

/** The picture as two fingers have moved, pulled apart and turned it, from where they were put down. */
export function byFingers(before: Placement, from: Fingers, to: Fingers): Placement {
  const middle = ({ one, other }: Fingers): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const span = ({ one, other }: Fingers): Point => ({ x: other.x - one.x, y: other.y - one.y });
  const [a, b] = [span(from), span(to)];
  const factor = Math.hypot(b.x, b.y) / Math.max(0.1, Math.hypot(a.x, a.y));
  const turn = ((Math.atan2(b.y, b.x) - Math.atan2(a.y, a.x)) / Math.PI) * 180;
  const [start, end] = [middle(from), middle(to)];
  const arm = turnedPoint({ x: before.x - start.x, y: before.y - start.y }, turn);
  return held({
    scale: before.scale * factor,
    rotation: before.rotation + turn,
    x: end.x + arm.x * factor,
    y: end.y + arm.y * factor,
  });
}
