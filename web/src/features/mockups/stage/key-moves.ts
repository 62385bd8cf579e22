import { centered, movedBy, type Placement, scaledBy, turnedBy } from "../placing/placement.ts";

const step = 1;
const leap = 10;
const growth = 1.05;
const turn = 1;
const farTurn = 15;

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey">;

/** Where a key moves the picture; null for keys that do not. */
export function keyMove({ key, shiftKey }: Pressed): ((now: Placement) => Placement) | null {
  const way = shiftKey ? leap : step;
  switch (key) {
    case "ArrowLeft":
      return (now) => movedBy(now, -way, 0);
    case "ArrowRight":
      return (now) => movedBy(now, way, 0);
    case "ArrowUp":
      return (now) => movedBy(now, 0, -way);
    case "ArrowDown":
      return (now) => movedBy(now, 0, way);
    case "+":
    case "=":
      return (now) => scaledBy(now, growth);
    case "-":
    case "_":
      return (now) => scaledBy(now, 1 / growth);
    case "[":
      return (now) => turnedBy(now, shiftKey ? -farTurn : -turn);
    case "]":
      return (now) => turnedBy(now, shiftKey ? farTurn : turn);
    // With Shift, on most keyboards.
    case "{":
      return (now) => turnedBy(now, -farTurn);
    case "}":
      return (now) => turnedBy(now, farTurn);
    case "c":
    case "C":
      return centered;
    default:
      return null;
  }
}
