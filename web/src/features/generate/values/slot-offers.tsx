import { type RefObject, useEffect, useId } from "react";
import { classes } from "../../../lib/classes.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { useSlotOffers } from "./use-slot-offers.ts";

interface SlotOffersProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly names: readonly string[];
}

/** Offers names below a text area while a slot is written in it. */
export function SlotOffers({ area, names }: SlotOffersProps) {
  const id = useId();
  const { list, at, take } = useSlotOffers(area, names);
  const isOpen = list.length > 0;

  useEffect(() => {
    const element = area.current;
    if (!element || !isOpen) return;
    const told = { "aria-autocomplete": "list", "aria-controls": id, "aria-activedescendant": `${id}-${at}` };
    for (const [name, value] of Object.entries(told)) element.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) element.removeAttribute(name);
    };
  }, [area, id, at, isOpen]);

  if (!isOpen) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={strings.offered}
      className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-control border border-line bg-raised py-1 text-sm shadow-raised"
    >
      {list.map(({ name, isNew }, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the text, whose keys choose
        <div
          key={name}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          className={classes("cursor-pointer px-3 py-1.5", place === at && "bg-accent-soft text-accent-strong")}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(name)}
        >
          {isNew ? strings.newName(name) : name}
        </div>
      ))}
    </div>
  );
}
