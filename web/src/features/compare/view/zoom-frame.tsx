import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { classes } from "../../../lib/classes.ts";
import { movedBy, transformOf, type Zoom, zoomedAt } from "./zoom.ts";

interface ZoomFrameProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: (before: Zoom) => Zoom) => void;
  /** Width to height. */
  readonly aspect: number;
  /** What is as near as the zoom says. */
  readonly children: ReactNode;
  /** What stays where it is, over it. */
  readonly over?: ReactNode;
  readonly className?: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A frame of pictures that are looked at nearer: by double-click, pinch, or Ctrl and the wheel; dragging moves. */
export function ZoomFrame({ zoom, onZoom, aspect, children, over, className }: ZoomFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, Point>());
  const latest = useRef(onZoom);
  latest.current = onZoom;

  // React listens to the wheel passively: the page would zoom as well.
  useEffect(() => {
    const element = frame.current!;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = partOf(element, event.clientX, event.clientY);
      latest.current((before) => zoomedAt(before, Math.exp(-event.deltaY / 200), x, y));
    };
    const jump = ({ clientX, clientY }: MouseEvent) => {
      const { x, y } = partOf(element, clientX, clientY);
      latest.current((before) => zoomedAt(before, before.scale > 1 ? 1 / before.scale : 3, x, y));
    };
    element.addEventListener("wheel", turn, { passive: false });
    element.addEventListener("dblclick", jump);
    return () => {
      element.removeEventListener("wheel", turn);
      element.removeEventListener("dblclick", jump);
    };
  }, []);

  function move(event: PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (other) {
      const middle = partOf(frame.current!, (now.x + other.x) / 2, (now.y + other.y) / 2);
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      return onZoom((zoom) => zoomedAt(zoom, factor, middle.x, middle.y));
    }
    const { width, height } = frame.current!.getBoundingClientRect();
    onZoom((zoom) => movedBy(zoom, (now.x - before.x) / width, (now.y - before.y) / height));
  }

  const isNear = zoom.scale > 1;
  const leave = ({ pointerId }: PointerEvent) => void pointers.current.delete(pointerId);
  return (
    <div
      ref={frame}
      className={classes(
        "relative max-h-[75dvh] w-full overflow-hidden bg-inset select-none",
        isNear ? "cursor-grab touch-none active:cursor-grabbing" : "touch-pan-y",
        className,
      )}
      style={{ aspectRatio: aspect }}
      onPointerDown={({ pointerId, clientX, clientY, button }) => {
        if (button === 0) pointers.current.set(pointerId, { x: clientX, y: clientY });
      }}
      onPointerMove={move}
      onPointerUp={leave}
      onPointerCancel={leave}
      onPointerLeave={leave}
    >
      <div className="absolute inset-0 origin-top-left" style={{ transform: transformOf(zoom) }}>
        {children}
      </div>
      {over}
    </div>
  );
}

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

/** A point of the window in parts of the element's width and height. */
function partOf(element: HTMLElement, x: number, y: number): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (x - left) / width, y: (y - top) / height };
}
