import { type RefObject, useEffect, useRef, useState } from "react";
import { insertText } from "./insert-text.ts";
import { namesFor, openSlotAt } from "./open-slot.ts";

interface Offers {
  readonly list: readonly { readonly name: string; readonly isNew: boolean }[];
  /** Which of them is taken next. */
  readonly at: number;
}

const none: Offers = { list: [], at: 0 };

/**
 * The names on offer for the slot that stands open before the caret of a text area, as it is written: arrows go through
 * them, Enter or Tab takes one, Escape closes. Keys are answered by what stands in the text then, however late it is drawn.
 */
export function useSlotOffers(area: RefObject<HTMLTextAreaElement | null>, names: readonly string[]) {
  const [offers, setOffers] = useState(none);
  const latest = useRef({ offers, names, closedAt: -1 });
  latest.current.names = names;
  const show = (next: Offers) => {
    latest.current.offers = next;
    setOffers(next);
  };

  function look() {
    const element = area.current;
    const isHere = element && document.activeElement === element && element.selectionStart === element.selectionEnd;
    const slot = isHere ? openSlotAt(element.value, element.selectionStart) : null;
    if (slot === null || slot.start !== latest.current.closedAt) latest.current.closedAt = -1;
    const list = slot && latest.current.closedAt === -1 ? namesFor(slot, latest.current.names) : [];
    const before = latest.current.offers;
    if (JSON.stringify(list) !== JSON.stringify(before.list)) show({ list, at: 0 });
  }

  function take(name: string) {
    const element = area.current;
    const slot = element && openSlotAt(element.value, element.selectionStart);
    if (!element || !slot) return;
    // A bracket that was there already, as some write the pair first, is the new one's.
    const end = element.selectionStart + (element.value[element.selectionStart] === "]" ? 1 : 0);
    show(none);
    insertText(element, `[${name}]`, slot.start, end);
  }

  function press(event: KeyboardEvent) {
    const { list, at } = latest.current.offers;
    if (list.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: list.length - 1 };
    const step = steps[event.key];
    const chosen = list[at];
    if (step !== undefined) show({ list, at: (at + step) % list.length });
    else if (event.key === "Escape") {
      latest.current.closedAt = openSlotAt(area.current?.value ?? "", area.current?.selectionStart ?? 0)?.start ?? -1;
      show(none);
    } else if (chosen && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) take(chosen.name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const act = useRef({ look, press });
  act.current = { look, press };
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const stop = new AbortController();
    const on = (type: string) => element.addEventListener(type, () => act.current.look(), { signal: stop.signal });
    for (const type of ["click", "focus", "blur", "keyup"]) on(type);
    // Heard after the form has heard it: what is drawn before that is the text without the letter, which is then lost.
    const heard = ({ target }: Event) => target === element && act.current.look();
    document.addEventListener("input", heard, { signal: stop.signal });
    element.addEventListener("keydown", (event) => act.current.press(event), { signal: stop.signal });
    // It may have been opened before anybody listened.
    act.current.look();
    return () => stop.abort();
  }, [area]);

  return { ...offers, take };
}
