import { type KeyboardEvent, useId, useMemo, useRef } from "react";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import type { Size } from "../placing/placement.ts";
import type { Placing } from "../placing/use-placing.ts";
import { svgUrl } from "../things/svg-url.ts";
import type { Ground, Thing } from "../things/thing.ts";
import { Handles } from "./handles.tsx";
import { keyMove } from "./key-moves.ts";
import { Outlines } from "./outlines.tsx";
import { PrintCanvas } from "./print-canvas.tsx";
import { useGestures } from "./use-gestures.ts";
import { useSide } from "./use-side.ts";

interface StageProps {
  readonly picture: ImageBitmap;
  readonly fitted: Size;
  readonly thing: Thing;
  readonly print: Size;
  readonly ground: Ground;
  readonly placing: Placing;
  readonly isSnapping: boolean;
}

/** So much of the picture beside the print is hinted at. */
const beside = 0.6;
const layer = "pointer-events-none absolute inset-0 size-full";
/** Seen while somebody is at it: else the thing is to be seen as it will be. */
const whileAtIt =
  "opacity-0 transition-opacity group-hover/stage:opacity-100 group-has-focus-visible/stage:opacity-100 group-focus-within/stage:opacity-100 pointer-coarse:opacity-100";

/** The thing with the picture on it, which is placed by mouse, by fingers and by keys. */
export function Stage({ picture, fitted, thing, print, ground, placing, isSnapping }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const side = useSide(stage);
  const under = useMemo(() => svgUrl(thing.under(ground)), [thing, ground]);
  const over = useMemo(() => svgUrl(thing.over), [thing]);
  const { guides, listeners } = useGestures({ stage, thing, print, fitted, placing, isSnapping });
  const drawn = { picture, placement: placing.now, thing, print, side };

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = keyMove(event);
    if (!move) return;
    event.preventDefault();
    placing.set(move);
  }

  return (
    <div className="group/stage relative mx-auto aspect-square w-full max-w-[min(100%,max(20rem,100dvh-17rem))] overflow-hidden rounded-card border border-line has-[>:focus-visible]:outline-2 has-[>:focus-visible]:outline-offset-2 has-[>:focus-visible]:outline-accent">
      <img src={under} alt="" className={layer} />
      <PrintCanvas {...drawn} beside={beside} className={`${layer} ${whileAtIt} [filter:opacity(0.22)]`} />
      <PrintCanvas {...drawn} className={layer} />
      <img src={over} alt="" className={layer} />
      <div
        ref={stage}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of an application are its own
        tabIndex={0}
        aria-label={strings.stage(strings.thing[thing.slug])}
        aria-describedby={helpId}
        onKeyDown={press}
        className="absolute inset-0 cursor-move touch-none select-none outline-none"
        {...listeners}
      >
        <div className={`absolute inset-0 ${whileAtIt}`}>
          <Outlines placement={placing.now} fitted={fitted} thing={thing} print={print} guides={guides} />
          <Handles placing={placing} fitted={fitted} thing={thing} print={print} />
        </div>
      </div>
      <p id={helpId} className="sr-only">
        {strings.stageHelp}
      </p>
    </div>
  );
}
