import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { classes } from "../../../lib/classes.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { nudgeBox } from "../../framing/box.ts";
import { BoxFrame } from "../../framing/box-frame.tsx";
import { outlineLook, takeFocus, wholeMiddle } from "./subject-outline.tsx";
import type { Subject } from "./use-subject.ts";

/** The subject on the large picture, to be dragged by mouse, finger and keys. */
export function SubjectFrame({ subject }: { readonly subject: Subject }) {
  const helpId = useId();
  const box = subject.box ?? wholeMiddle;
  const frame = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takeFocus()) frame.current?.focus();
  }, []);

  function letGo() {
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
      <BoxFrame
        box={box}
        onDrag={subject.change}
        onLetGo={letGo}
        data-label={subject.box ? editingStrings.subject : editingStrings.noSubject}
        aria-label={editingStrings.subject}
        aria-describedby={helpId}
        ref={frame}
        className={classes(
          outlineLook(subject.box),
          "before:absolute before:top-1 before:left-1 before:rounded before:bg-scrim before:px-1.5 before:text-xs before:text-on-picture before:opacity-0 before:content-[attr(data-label)] hover:before:opacity-100 focus:before:opacity-100",
          "outline-offset-4 hover:border-solid focus-visible:border-solid",
          "focus-visible:shadow-[0_0_0_100vmax_color-mix(in_srgb,var(--color-scrim)_60%,transparent)] active:shadow-[0_0_0_100vmax_color-mix(in_srgb,var(--color-scrim)_60%,transparent)]",
        )}
        onKeyDown={press}
        onBlur={() => subject.save("now")}
      />
    </>
  );
}
