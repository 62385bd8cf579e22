import { useKeys } from "../../../lib/keyboard.ts";
import { movedBy, whole, type Zoom, zoomedAt } from "./zoom.ts";

export const step = 1.5;
const way = 0.1;

/** Nearer, farther and about, by keyboard. */
export function useZoomKeys(onZoom: (zoom: (before: Zoom) => Zoom) => void): void {
  const nearer = () => onZoom((before) => zoomedAt(before, step));
  const move = (x: number, y: number) => () => onZoom((before) => movedBy(before, x * way, y * way));
  useKeys({
    "+": nearer,
    "=": nearer,
    "-": () => onZoom((before) => zoomedAt(before, 1 / step)),
    "0": () => onZoom(() => whole),
    "Shift+ArrowLeft": move(1, 0),
    "Shift+ArrowRight": move(-1, 0),
    "Shift+ArrowUp": move(0, 1),
    "Shift+ArrowDown": move(0, -1),
  });
}
