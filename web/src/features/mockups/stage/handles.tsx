import type { KeyboardEvent } from "react";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { cornersOf, limits, type Placement, type Point, type Size, scaledBy, turnedBy } from "../placing/placement.ts";
import type { Placing } from "../placing/use-placing.ts";
import { seenAt } from "../things/bend.ts";
import { squareSide, type Thing } from "../things/thing.ts";

interface HandlesProps {
  readonly placing: Placing;
  readonly fitted: Size;
  readonly thing: Thing;
  readonly print: Size;
}

/** Above the picture, in the square of the thing. */
const turnDistance = 46;
/** Handles of a picture that reaches beyond the square stay where they can be taken hold of. */
const margin = 24;

const inSquare = ({ x, y }: Point) => {
  const within = (value: number) => Math.min(squareSide - margin, Math.max(margin, value));
  const percent = (value: number) => `${(within(value) / squareSide) * 100}%`;
  return { left: percent(x), top: percent(y) };
};

const dot =
  "absolute size-4 -translate-1/2 rounded-full border-2 border-page bg-accent shadow-raised before:absolute before:-inset-3 before:content-['']";

/** Where a key takes what is changed in steps; null for other keys. */
function stepOf({ key, shiftKey }: KeyboardEvent, small: number, large: number): number | null {
  const way = shiftKey ? large : small;
  if (key === "ArrowRight" || key === "ArrowUp") return way;
  return key === "ArrowLeft" || key === "ArrowDown" ? -way : null;
}

/** The corners of the picture, and what turns it. One corner is for the keyboard: all do the same. */
export function Handles({ placing, fitted, thing, print }: HandlesProps) {
  const { now } = placing;
  const corners = cornersOf(now, fitted).map((corner) => seenAt(corner, thing, print));
  const by = (small: number, large: number, change: (now: Placement, step: number) => Placement) => {
    return (event: KeyboardEvent) => {
      const step = stepOf(event, small, large);
      if (step === null) return;
      event.preventDefault();
      event.stopPropagation();
      placing.set((now) => change(now, step));
    };
  };
  const percent = Math.round(now.scale * 100);
  const degrees = Math.round(now.rotation);
  return (
    <>
      {[0, 1, 3].map((corner) => (
        <span
          key={corner}
          data-grip={corner}
          className={`${dot} ${corner === 0 ? "cursor-nwse-resize" : "cursor-nesw-resize"}`}
          style={inSquare(corners[corner]!)}
        />
      ))}
      <span
        role="slider"
        tabIndex={0}
        aria-label={strings.size}
        aria-valuenow={percent}
        aria-valuemin={limits.smallest * 100}
        aria-valuemax={limits.largest * 100}
        aria-valuetext={`${percent} %`}
        data-grip={2}
        className={`${dot} cursor-nwse-resize`}
        style={inSquare(corners[2]!)}
        onKeyDown={by(0.01, 0.1, (now, step) => scaledBy(now, (now.scale + step) / now.scale))}
      />
      <span
        role="slider"
        tabIndex={0}
        aria-label={strings.turn}
        aria-valuenow={degrees}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuetext={`${degrees}°`}
        data-grip="turn"
        className={`${dot} cursor-grab bg-raised! border-accent!`}
        style={inSquare(above(corners))}
        onKeyDown={by(1, 15, turnedBy)}
      />
    </>
  );
}

/** Beyond the middle of the picture's upper edge, away from the picture. */
function above(corners: readonly Point[]): Point {
  const [leftTop, rightTop, rightBottom] = corners as [Point, Point, Point];
  const middle = { x: (leftTop.x + rightTop.x) / 2, y: (leftTop.y + rightTop.y) / 2 };
  const up = { x: rightTop.x - rightBottom.x, y: rightTop.y - rightBottom.y };
  const length = Math.max(1, Math.hypot(up.x, up.y));
  return { x: middle.x + (up.x / length) * turnDistance, y: middle.y + (up.y / length) * turnDistance };
}
