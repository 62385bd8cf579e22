import { type KeyboardEvent, useId, useState } from "react";
import type { Stand } from "../../../../../shared/stands.ts";
import { standStrings as strings } from "../../../strings/recipes-stand.ts";
import { BoxFrame } from "../../framing/box-frame.tsx";
import { boxOf, keyedBox, type Place, placeIn } from "../stand/stand-box.ts";
import { standWords } from "../stand/stand-words.ts";

interface StandHoldProps {
  readonly stand: Stand;
  readonly onChange: (place: Place) => void;
}

/** What the room of the product is taken hold of by, over the picture of its stage: mouse, finger and keys. */
export function StandHold({ stand, onChange }: StandHoldProps) {
  const helpId = useId();
  /** Who works with keys hears where it went; who drags sees it. */
  const [isKeyed, setKeyed] = useState(false);
  const box = boxOf(stand);
  function press(event: KeyboardEvent) {
    const next = keyedBox(box, event);
    if (!next) return;
    event.preventDefault();
    setKeyed(true);
    onChange(placeIn(next));
  }
  return (
    <>
      <BoxFrame
        box={box}
        onDrag={(dragged) => {
          setKeyed(false);
          onChange(placeIn(dragged));
        }}
        aria-label={strings.hold}
        aria-describedby={helpId}
        className="z-10 rounded-sm outline-offset-4"
        onKeyDown={press}
      />
      <span id={helpId} className="sr-only">
        {strings.holdHelp}
      </span>
      <span role="status" className="sr-only">
        {isKeyed && standWords(stand)}
      </span>
    </>
  );
}
