import type { KeyboardEvent } from "react";

/** The arrow keys go from button to button of a grid, as they lie on the screen. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (place < 0) return;
  const { top } = buttons[0]!.getBoundingClientRect();
  const columns = buttons.filter((button) => button.getBoundingClientRect().top === top).length;
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  const next = buttons[place + (steps[event.key] ?? Number.NaN)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
