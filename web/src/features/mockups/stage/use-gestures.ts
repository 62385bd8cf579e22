import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type Placement, type Point, type Size, scaledBy } from "../placing/placement.ts";
import type { Guide } from "../placing/snap.ts";
import type { Placing } from "../placing/use-placing.ts";
import { printedAt, unitsToMillimeters } from "../things/bend.ts";
import { squareSide, type Thing } from "../things/thing.ts";
import { type Grip, type Hold, pulled } from "./gestures.ts";

interface Gestures {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly thing: Thing;
  readonly print: Size;
  readonly fitted: Size;
  readonly placing: Placing;
  readonly isSnapping: boolean;
}

/** So near, in pixels of the screen, a line draws the picture to it. */
const reachPixels = 8;
/** Turns of the wheel that follow one another so soon are one step. */
const wheelPause = 600;

/** The picture is taken hold of by mouse or fingers: what to listen to, and the lines it is drawn to. */
export function useGestures({ stage, thing, print, fitted, placing, isSnapping }: Gestures) {
  const [guides, setGuides] = useState<readonly Guide[]>([]);
  const pointers = useRef(new Map<number, Point>());
  const hold = useRef<Hold | null>(null);
  /** Whether undo has a step to take back for this hold. */
  const isBegun = useRef(false);

  const unit = () => stage.current!.getBoundingClientRect().width / squareSide;
  function pointOf({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Point {
    const { left, top } = stage.current!.getBoundingClientRect();
    return printedAt({ x: (clientX - left) / unit(), y: (clientY - top) / unit() }, thing, print);
  }

  /** The fingers that are down now have hold of the picture as it lies now. */
  function take(grip: Grip, before: Placement) {
    const [one, other] = [...pointers.current.values()];
    hold.current = one ? { grip, before, from: other ? [one, other] : [one] } : null;
  }

  function down(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || pointers.current.size >= 2) return;
    stage.current!.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, pointOf(event));
    if (pointers.current.size === 1) isBegun.current = false;
    const grip = (event.target as HTMLElement).closest<HTMLElement>("[data-grip]")?.dataset.grip;
    const isCorner = grip !== undefined && /^[0-3]$/.test(grip);
    take(isCorner ? (Number(grip) as Grip) : grip === "turn" ? "turn" : "picture", placing.now);
  }

  function move(event: PointerEvent<HTMLElement>) {
    if (!pointers.current.has(event.pointerId) || !hold.current) return;
    pointers.current.set(event.pointerId, pointOf(event));
    const reach = isSnapping && !event.altKey ? (reachPixels / unit()) * unitsToMillimeters(thing, print) : 0;
    const next = pulled(hold.current, [...pointers.current.values()], { fitted, print, reach });
    setGuides(next.guides);
    placing.set(next.placement, isBegun.current);
    isBegun.current = true;
  }

  function up(event: PointerEvent<HTMLElement>) {
    if (!pointers.current.delete(event.pointerId)) return;
    setGuides([]);
    // Of two fingers the other one goes on.
    take("picture", placing.now);
  }

  const latest = useRef({ placing, isOverPrint: (_: MouseEvent): boolean => false });
  latest.current = {
    placing,
    isOverPrint(event) {
      const { x, y } = pointOf(event);
      return Math.abs(x) <= print.width / 2 && Math.abs(y) <= print.height / 2;
    },
  };
  // React listens to the wheel passively: the page would scroll as well.
  useEffect(() => {
    const element = stage.current!;
    let last = 0;
    const turn = (event: WheelEvent) => {
      // Beside the print the page scrolls as everywhere.
      if (!latest.current.isOverPrint(event)) return;
      event.preventDefault();
      const isSameStep = event.timeStamp - last < wheelPause;
      last = event.timeStamp;
      // A wheel counts lines, a touchpad pixels.
      const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : 30);
      latest.current.placing.set((now) => scaledBy(now, Math.exp(-pixels / 700)), isSameStep);
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [stage]);

  return { guides, listeners: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up } };
}
