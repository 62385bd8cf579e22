import type { Point, Size } from "../placing/placement.ts";
import type { Thing } from "./thing.ts";

const radians = (degrees: number) => (degrees / 180) * Math.PI;

/**
 * Where a point of the print is seen, in the square in which the thing is drawn.
 * @param point in millimeters from the middle of the print
 * Beside a bent print it goes straight on, so that what lies there can still be taken hold of.
 */
export function seenAt(point: Point, thing: Pick<Thing, "area" | "bend">, print: Size): Point {
  const { area, bend } = thing;
  const across = point.x / print.width;
  const y = area.y + (point.y / print.height) * area.height;
  if (!bend) return { x: area.x + across * area.width, y };
  const half = radians(bend.angle);
  const angle = across * 2 * half;
  const edge = Math.min(half, Math.max(-half, angle));
  // What is beside the print goes on as steeply as it ends.
  const sine = Math.sin(edge) + (angle - edge) * Math.cos(half);
  return {
    x: area.x + ((area.width / 2) * sine) / Math.sin(half),
    y: y + bend.sag * (Math.cos(edge) - (1 + Math.cos(half)) / 2),
  };
}

/** The point of the print that is seen there: `seenAt` the other way round. */
export function printedAt(seen: Point, thing: Pick<Thing, "area" | "bend">, print: Size): Point {
  const { area, bend } = thing;
  if (!bend) {
    return {
      x: ((seen.x - area.x) / area.width) * print.width,
      y: ((seen.y - area.y) / area.height) * print.height,
    };
  }
  const half = radians(bend.angle);
  const sine = ((seen.x - area.x) / (area.width / 2)) * Math.sin(half);
  const edge = Math.asin(Math.min(Math.sin(half), Math.max(-Math.sin(half), sine)));
  const angle = edge + (sine - Math.sin(edge)) / Math.cos(half);
  const y = seen.y - bend.sag * (Math.cos(edge) - (1 + Math.cos(half)) / 2);
  return {
    x: (angle / (2 * half)) * print.width,
    y: ((y - area.y) / area.height) * print.height,
  };
}

/** Lines between these points of the print as they are seen: the `d` of an SVG path, closed. */
export function seenPath(points: readonly Point[], thing: Pick<Thing, "area" | "bend">, print: Size): string {
  const steps = thing.bend ? 16 : 1;
  const seen = points.flatMap((from, at) => {
    const to = points[(at + 1) % points.length]!;
    return Array.from({ length: steps }, (_, step) => {
      const part = step / steps;
      return seenAt({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, thing, print);
    });
  });
  return `M${seen.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

/** The corners of what is printed, in millimeters. */
export const printCorners = ({ width, height }: Size): readonly Point[] => [
  { x: -width / 2, y: -height / 2 },
  { x: width / 2, y: -height / 2 },
  { x: width / 2, y: height / 2 },
  { x: -width / 2, y: height / 2 },
];

/** Millimeters of the print to one unit of the square, in the middle of the thing. */
export function unitsToMillimeters(thing: Pick<Thing, "area" | "bend">, print: Size): number {
  const [left, right] = [seenAt({ x: -0.5, y: 0 }, thing, print), seenAt({ x: 0.5, y: 0 }, thing, print)];
  return 1 / (right.x - left.x);
}
