import { type KeyboardEvent, type RefObject, useState } from "react";
import { namesFor, type Typing, typingAt } from "./slot-typing.ts";

/** Puts text where the cursor of a text area is, or in the place of a part of it, so that the browser can undo it. */
export function putIn(
  area: HTMLTextAreaElement,
  text: string,
  start = area.selectionStart,
  end = area.selectionEnd,
): void {
  area.focus();
  area.setSelectionRange(start, end);
  // The only way of writing that a browser's own undo knows.
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, end, "end");
}

/** Offers names where a bracket is typed: arrow keys choose, Enter or Tab puts in, Escape leaves it. */
export function useSlotTyping(area: RefObject<HTMLTextAreaElement | null>, names: readonly string[]) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [at, setAt] = useState(0);
  const offers = typing ? namesFor(typing.name, names) : [];
  const look = () => {
    const { value, selectionStart, selectionEnd } = area.current!;
    setTyping(selectionStart === selectionEnd ? typingAt(value, selectionStart) : null);
    setAt(0);
  };
  const choose = (name: string) => {
    const { value, selectionEnd } = area.current!;
    const end = selectionEnd + (value[selectionEnd] === "]" ? 1 : 0);
    if (typing) putIn(area.current!, `[${name}]`, typing.start, end);
    setTyping(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offers.length === 0 || event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setAt((at + by + offers.length) % offers.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(offers[at] ?? offers[0]!);
    else if (event.key === "Escape") setTyping(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { offers, at, look, choose, onKeyDown, leave: () => setTyping(null) };
}
