import { type PointerEvent, useRef, useState } from "react";
import { once, useKeys } from "../../../lib/keyboard.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { Button } from "../../../ui/button.tsx";
import { isMade } from "../read/compared-picture.ts";
import { aspectOf, widthOf } from "./aspect-of.ts";
import { ComparedImage } from "./compared-image.tsx";
import { NotMade } from "./not-made.tsx";
import { PairCaptions } from "./pair-captions.tsx";
import { PairChoice } from "./pair-choice.tsx";
import { SideLabel } from "./side-label.tsx";
import { useHold } from "./use-hold.ts";
import type { PairProps } from "./view-props.ts";
import { ZoomFrame } from "./zoom-frame.tsx";

/** Further than this, in pixels, a press is a drag. */
const dragged = 6;

/** One picture in the place of the other: a press switches, and holding shows it for a moment. */
export default function FlipView(props: PairProps) {
  const { pictures, names, zoom, onZoom, pair } = props;
  const [shown, setShown] = useState<0 | 1>(0);
  const hold = useHold(() => setShown((side) => (side === 0 ? 1 : 0)));
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const aspect = aspectOf(pair.map((place) => pictures[place]!));
  const nameOf = (side: 0 | 1) => names.get(pictures[pair[side]]!.id) ?? "";
  useKeys({ x: once(hold.toggle) });

  function press({ button, clientX, clientY }: PointerEvent) {
    if (button !== 0) return;
    from.current = { x: clientX, y: clientY };
    hold.begin();
  }

  function move({ clientX, clientY }: PointerEvent) {
    if (!from.current || zoom.scale === 1) return;
    if (Math.hypot(clientX - from.current.x, clientY - from.current.y) < dragged) return;
    from.current = null;
    hold.cancel();
  }

  const letGo = () => {
    if (from.current) hold.end();
    from.current = null;
  };
  return (
    <div className="grid gap-4">
      <PairChoice {...props} />
      <div
        className="relative mx-auto overflow-hidden rounded-card border border-line"
        style={{ width: widthOf(aspect) }}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onPointerLeave={letGo}
      >
        <ZoomFrame zoom={zoom} onZoom={onZoom} aspect={aspect} className="cursor-pointer">
          {pair.map((place, side) => (
            // Both are there, so that nothing is waited for.
            <div
              key={pictures[place]!.id}
              aria-hidden={shown !== side}
              className={shown === side ? "absolute inset-0" : "invisible absolute inset-0"}
            >
              <ComparedImage picture={pictures[place]!} />
            </div>
          ))}
        </ZoomFrame>
        {!isMade(pictures[pair[shown]]!) && <NotMade picture={pictures[pair[shown]]!} name={nameOf(shown)} />}
        <SideLabel side={shown === 0 ? "left" : "right"}>{nameOf(shown)}</SideLabel>
      </div>
      <div className="flex flex-wrap items-center justify-center gap-3 text-sm text-ink-soft">
        <Button size="small" onClick={hold.toggle}>
          {strings.switchTo(nameOf(shown === 0 ? 1 : 0))}
        </Button>
        <p>{strings.flipHint}</p>
      </div>
      <PairCaptions {...props} shown={shown} />
      <p role="status" className="sr-only">
        {strings.shown}: {nameOf(shown)}
      </p>
    </div>
  );
}
