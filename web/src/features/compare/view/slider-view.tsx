import { ChevronsLeftRight } from "lucide-react";
import { type PointerEvent, useRef, useState } from "react";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { isMade } from "../read/compared-picture.ts";
import { aspectOf, widthOf } from "./aspect-of.ts";
import { ComparedImage } from "./compared-image.tsx";
import { NotMade } from "./not-made.tsx";
import { PairCaptions } from "./pair-captions.tsx";
import { PairChoice } from "./pair-choice.tsx";
import { SideLabel } from "./side-label.tsx";
import type { PairProps } from "./view-props.ts";
import { ZoomFrame } from "./zoom-frame.tsx";

/** So near to the divider, in pixels, a finger means it. */
const reach = 28;

/** One picture over the other, with a divider between them that is dragged. */
export default function SliderView(props: PairProps) {
  const { pictures, names, zoom, onZoom, pair } = props;
  const [percent, setPercent] = useState(50);
  const frame = useRef<HTMLDivElement>(null);
  const isDragged = useRef(false);
  const [left, right] = [pictures[pair[0]]!, pictures[pair[1]]!];
  const aspect = aspectOf([left, right]);
  const nameOf = (id: string) => names.get(id) ?? "";

  function drag(event: PointerEvent) {
    const { left, width } = frame.current!.getBoundingClientRect();
    setPercent(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
  }

  /** Of a whole picture any place moves the divider; of a near one only the divider does, for the rest moves the picture. */
  function begin(event: PointerEvent) {
    const { left, width } = frame.current!.getBoundingClientRect();
    const isAtDivider = Math.abs(event.clientX - left - (width * percent) / 100) < reach;
    if (event.button !== 0 || (zoom.scale > 1 && !isAtDivider)) return;
    event.stopPropagation();
    frame.current!.setPointerCapture(event.pointerId);
    isDragged.current = true;
    drag(event);
  }

  const end = () => {
    isDragged.current = false;
  };
  return (
    <div className="grid gap-4">
      <PairChoice {...props} />
      <div
        ref={frame}
        className="relative mx-auto cursor-ew-resize overflow-hidden rounded-card border border-line has-focus-visible:outline-2 has-focus-visible:outline-accent"
        style={{ width: widthOf(aspect) }}
        onPointerDownCapture={begin}
        onPointerMoveCapture={(event) => {
          if (!isDragged.current) return;
          event.stopPropagation();
          drag(event);
        }}
        onPointerUpCapture={end}
        onPointerCancelCapture={end}
      >
        <ZoomFrame zoom={zoom} onZoom={onZoom} aspect={aspect}>
          <ComparedImage picture={right} />
        </ZoomFrame>
        {!isMade(right) && <NotMade picture={right} name={nameOf(right.id)} />}
        <div className="pointer-events-none absolute inset-0" style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}>
          <ZoomFrame zoom={zoom} onZoom={onZoom} aspect={aspect}>
            <ComparedImage picture={left} />
          </ZoomFrame>
          {!isMade(left) && <NotMade picture={left} name={nameOf(left.id)} />}
        </div>
        <SideLabel side="left">{nameOf(left.id)}</SideLabel>
        <SideLabel side="right">{nameOf(right.id)}</SideLabel>
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-on-picture shadow-raised"
          style={{ left: `${percent}%` }}
        >
          <span className="absolute top-1/2 left-1/2 grid h-10 w-6 -translate-1/2 place-items-center rounded-full border border-line bg-raised text-ink-soft shadow-raised">
            <ChevronsLeftRight className="size-4" />
          </span>
        </div>
        <input
          type="range"
          aria-label={strings.divider}
          aria-valuetext={`${Math.round(percent)}%`}
          min={0}
          max={100}
          step={1}
          value={Math.round(percent)}
          className="sr-only"
          onChange={(event) => setPercent(Number(event.target.value))}
          // Else they would go to another prompt.
          onKeyDown={(event) => event.key.startsWith("Arrow") && event.stopPropagation()}
        />
      </div>
      <p className="text-center text-sm text-ink-soft">{strings.sliderHint}</p>
      <PairCaptions {...props} />
    </div>
  );
}
