import { Move } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useId, useLayoutEffect, useRef } from "react";
import type { SubjectBox } from "../../../../../shared/images.ts";
import { classes } from "../../../lib/classes.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { dragBox, type Grip, nudgeBox } from "./subject-box.ts";
import { outlineLook, placeOf, takeFocus, wholeMiddle } from "./subject-outline.tsx";
import type { Subject } from "./use-subject.ts";

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
  readonly box: SubjectBox;
  readonly x: number;
  readonly y: number;
  readonly area: DOMRect;
}

/**
 * The subject on the large picture, to be dragged by mouse, finger and keys. A finger drags by the grips, so that the page
 * can still be scrolled over the picture.
 */
export function SubjectFrame({ subject }: { readonly subject: Subject }) {
  const helpId = useId();
  const hold = useRef<Hold>(null);
  const box = subject.box ?? wholeMiddle;
  const frame = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takeFocus()) frame.current?.focus();
  }, []);

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
    subject.change(dragBox(box, grip, (clientX - x) / area.width, (clientY - y) / area.height));
  }
  function letGo() {
    if (!hold.current) return;
    hold.current = null;
    subject.save("now");
    frame.current?.blur(); // the arrow keys go on to the next picture again
  }
  function press(event: KeyboardEvent) {
    const nudged = nudgeBox(box, event.key, event.shiftKey);
    if (!nudged && event.key !== "Escape") return;
    event.preventDefault(); // the same keys go to the next picture elsewhere
    if (!nudged) return subject.reset();
    subject.change(nudged);
    subject.save("soon");
  }

  return (
    <>
      <span id={helpId} className="sr-only">
        {editingStrings.subjectAt(
          Math.round(box.x * 100),
          Math.round(box.y * 100),
          Math.round(box.width * 100),
          Math.round(box.height * 100),
        )}
        . {editingStrings.subjectHelp}
      </span>
      <button
        type="button"
        data-label={subject.box ? editingStrings.subject : editingStrings.noSubject}
        aria-label={editingStrings.subject}
        aria-describedby={helpId}
        ref={frame}
        style={placeOf(box)}
        className={classes(
          outlineLook(subject.box),
          "before:absolute before:top-1 before:left-1 before:rounded before:bg-scrim before:px-1.5 before:text-xs before:text-on-picture before:opacity-0 before:content-[attr(data-label)] hover:before:opacity-100 focus:before:opacity-100",
          "outline-offset-4 hover:border-solid focus-visible:border-solid",
          "focus-visible:shadow-[0_0_0_100vmax_color-mix(in_srgb,var(--color-scrim)_60%,transparent)] active:shadow-[0_0_0_100vmax_color-mix(in_srgb,var(--color-scrim)_60%,transparent)]",
        )}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={press}
        onBlur={() => subject.save("now")}
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
    </>
  );
}
