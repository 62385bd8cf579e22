import { Move } from "lucide-react";
import { type ComponentProps, type PointerEvent, useRef } from "react";
import { classes } from "../../lib/classes.ts";
import { type Box, dragBox, type Grip } from "./box.ts";
import { placeOf } from "./place-of.ts";

const grips: readonly { readonly grip: Grip; readonly place: string }[] = [
  { grip: "nw", place: "left-0 top-0 cursor-nwse-resize" },
  { grip: "ne", place: "left-full top-0 cursor-nesw-resize" },
  { grip: "sw", place: "left-0 top-full cursor-nesw-resize" },
  { grip: "se", place: "left-full top-full cursor-nwse-resize" },
  { grip: "n", place: "left-1/2 top-0 cursor-ns-resize pointer-coarse:hidden" },
  { grip: "s", place: "left-1/2 top-full cursor-ns-resize pointer-coarse:hidden" },
  { grip: "w", place: "left-0 top-1/2 cursor-ew-resize pointer-coarse:hidden" },
  { grip: "e", place: "left-full top-1/2 cursor-ew-resize pointer-coarse:hidden" },
];

interface Hold {
  readonly grip: Grip;
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly area: DOMRect;
}

export interface BoxFrameProps extends Omit<ComponentProps<"button">, "onDrag"> {
  readonly box: Box;
  readonly onDrag: (box: Box) => void;
  /** After a drag. */
  readonly onLetGo?: () => void;
}

/**
 * A box on the picture that is its parent, to be dragged by mouse and finger. A finger drags by the grips, so that the page can
 * still be scrolled over the picture. Keys are the caller's.
 */
export function BoxFrame({ box, onDrag, onLetGo, className, ...rest }: BoxFrameProps) {
  const hold = useRef<Hold>(null);

  function grab(event: PointerEvent<HTMLButtonElement>) {
    const grip = (event.target as Element).closest<HTMLElement>("[data-grip]")?.dataset.grip as Grip | undefined;
    if (event.button !== 0 || (!grip && event.pointerType === "touch")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const area = event.currentTarget.parentElement!.getBoundingClientRect();
    hold.current = { grip: grip ?? "move", box, x: event.clientX, y: event.clientY, area };
  }
  function drag({ clientX, clientY }: PointerEvent) {
    if (!hold.current) return;
    const { grip, box, x, y, area } = hold.current;
    onDrag(dragBox(box, grip, (clientX - x) / area.width, (clientY - y) / area.height));
  }
  function letGo() {
    if (!hold.current) return;
    hold.current = null;
    onLetGo?.();
  }

  return (
    <button
      type="button"
      {...rest}
      style={placeOf(box)}
      className={classes("group absolute cursor-move", className)}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <span
        data-grip="move"
        className="absolute top-1/2 left-1/2 hidden size-11 -translate-1/2 touch-none place-items-center rounded-full bg-scrim text-on-picture pointer-coarse:grid"
      >
        <Move aria-hidden className="size-5" />
      </span>
      {grips.map(({ grip, place }) => (
        <span
          key={grip}
          data-grip={grip}
          className={classes(
            "absolute grid size-6 -translate-1/2 touch-none place-items-center opacity-0 group-hover:opacity-100 group-focus:opacity-100",
            "pointer-coarse:size-11 pointer-coarse:opacity-100",
            place,
          )}
        >
          <span className="size-3 rounded-full border border-scrim bg-on-picture" />
        </span>
      ))}
    </button>
  );
}
