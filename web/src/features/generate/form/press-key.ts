import type { KeyboardEvent } from "react";

/** Ctrl or Command with Enter starts it, wherever in the form; what costs money is not started by the Enter that ends a number. */
export function pressFormKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || event.defaultPrevented) return;
  const isMeant = event.ctrlKey || event.metaKey;
  if (isMeant || event.target instanceof HTMLInputElement) event.preventDefault();
  // Like a press of the button: nothing where it cannot be pressed.
  if (isMeant) event.currentTarget.querySelector<HTMLButtonElement>("[type=submit]")?.click();
}
