import { useEffect, useRef } from "react";

/** What each key does, by `KeyboardEvent.key` with "Shift+" or "Mod+" (Ctrl, Command) before it, such as "j" or "Mod+z". */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));

const isTextInput = (element: HTMLElement) =>
  element instanceof HTMLInputElement && !/^(button|checkbox|color|radio|range|submit)$/.test(element.type);

/** A key that is held down does its work once: whoever falls asleep on it decides nothing. */
export const once =
  (action: () => void) =>
  (event: KeyboardEvent): void => {
    if (!event.repeat) action();
  };

/**
 * Keys of a whole screen. Nothing happens while somebody types, while a dialog or a menu is open, or once another handler
 * has taken the event.
 */
export function useKeys(keys: Keys, isOn = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const action = latest.current[nameOf(event)];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  const shift = event.shiftKey && /^([a-z]|\w{2,})$/i.test(event.key) ? "Shift+" : "";
  return mod + shift + key;
}
