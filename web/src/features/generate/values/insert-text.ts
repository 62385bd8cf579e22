/** Puts a text into a text area, in place of the characters from `start` to `end`, as if it had been typed there. */
export function insertText(area: HTMLTextAreaElement, text: string, start: number, end: number): void {
  area.focus();
  area.setSelectionRange(start, end);
  // Obsolete, and the only way that an undo of the browser takes back.
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
