/** A part of a picture, in shares of it from its upper left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person has hold of: the whole box, or some of its edges, such as "ne" for the top right corner. */
export type Grip = "move" | "n" | "s" | "e" | "w" | "ne" | "nw" | "se" | "sw";

/** Smaller than this a box can no longer be grasped. */
export const smallest = 0.05;

/** The box after its grip was moved by `dx` and `dy`, fractions of the picture. It never leaves the picture. */
export function dragBox(box: Box, grip: Grip, dx: number, dy: number): Box {
  if (grip === "move")
    return round({ ...box, x: clamp(box.x + dx, 0, 1 - box.width), y: clamp(box.y + dy, 0, 1 - box.height) });
  const [left, right] = dragEdges(box.x, box.x + box.width, grip.includes("w"), grip.includes("e"), dx);
  const [top, bottom] = dragEdges(box.y, box.y + box.height, grip.includes("n"), grip.includes("s"), dy);
  return round({ x: left, y: top, width: right - left, height: bottom - top });
}

/** The box after an arrow key; null for any other key. With `isResizing` the bottom right corner moves. */
export function nudgeBox(box: Box, key: string, isResizing: boolean, step = 0.01): Box | null {
  const [dx, dy] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (dx === undefined || dy === undefined) return null;
  return dragBox(box, isResizing ? "se" : "move", dx, dy);
}

export const isSameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

function dragEdges(start: number, end: number, movesStart: boolean, movesEnd: boolean, by: number): [number, number] {
  return [
    movesStart ? clamp(start + by, 0, end - Math.min(smallest, end - start)) : start,
    movesEnd ? clamp(end + by, start + Math.min(smallest, end - start), 1) : end,
  ];
}

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to));

/** To a ten-thousandth, which is finer than a pixel of any master, and never beyond the edge. */
function round({ x, y, width, height }: Box): Box {
  const four = (value: number) => Math.round(value * 10_000) / 10_000;
  const left = four(x);
  const top = four(y);
  return { x: left, y: top, width: four(Math.min(width, 1 - left)), height: four(Math.min(height, 1 - top)) };
}
