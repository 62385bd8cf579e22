import { type RefObject, useEffect, useId, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { insertText } from "./insert-text.ts";
import { namesFor } from "./open-slot.ts";
import { useOpenSlot } from "./use-open-slot.ts";

interface SlotOffersProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly names: readonly string[];
}

/** Offers names while a slot is written: arrows go through them, Enter or Tab takes one, Escape closes. */
export function SlotOffers({ area, names }: SlotOffersProps) {
  const id = useId();
  const { slot, close } = useOpenSlot(area);
  const offers = slot ? namesFor(slot, names) : [];
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, offers.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other offers
  useEffect(() => setChosen(0), [slot?.written]);

  function take(name: string) {
    const element = area.current;
    if (!element || !slot) return;
    // A bracket that was there already, as some write the pair first, is the new one's.
    const end = element.selectionStart + (element.value[element.selectionStart] === "]" ? 1 : 0);
    close();
    insertText(element, `[${name}]`, slot.start, end);
  }

  useEffect(() => {
    const element = area.current;
    if (!element || offers.length === 0) return;
    element.setAttribute("aria-autocomplete", "list");
    element.setAttribute("aria-controls", id);
    element.setAttribute("aria-activedescendant", `${id}-${at}`);
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: offers.length - 1 };
      const step = steps[event.key];
      if (step !== undefined) setChosen((at + step) % offers.length);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) take(offers[at]!.name);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    element.addEventListener("keydown", press);
    return () => {
      element.removeEventListener("keydown", press);
      for (const name of ["aria-autocomplete", "aria-controls", "aria-activedescendant"]) element.removeAttribute(name);
    };
  });

  if (offers.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={strings.offered}
      className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-control border border-line bg-raised py-1 text-sm shadow-raised"
    >
      {offers.map(({ name, isNew }, place) => (
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
