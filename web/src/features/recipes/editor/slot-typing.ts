import { readSlots } from "../../../../../shared/slots.ts";

/** A slot that is being typed: where its bracket stands, and what is there of its name. */
export interface Typing {
  readonly start: number;
  readonly name: string;
}

/** The slot that is being typed at the cursor; null where there is none. */
export function typingAt(text: string, cursor: number): Typing | null {
  const found = /(?:^|[^\\])(?:\\\\)*\[([A-Za-z0-9_]*)$/.exec(text.slice(0, cursor));
  return found ? { start: cursor - found[1]!.length - 1, name: found[1]!.toUpperCase() } : null;
}

/** Names that begin as what was typed, then those that have it somewhere. */
export function namesFor(typed: string, names: readonly string[]): string[] {
  const having = names.filter((name) => name.includes(typed));
  return having.toSorted((one, other) => Number(other.startsWith(typed)) - Number(one.startsWith(typed)));
}

const part = /\\[[\]{}|\\]|\[([A-Z][A-Z0-9_]*)((?:\|(?:\\.|[^[\]\\])*)?\])|[^\\[]+|[\\[]/gsu;

/** A text in which the slots of one name have another; what is escaped stays. */
export const renameSlots = (text: string, from: string, to: string): string =>
  text.replace(part, (whole: string, name?: string, rest = "") => (name === from ? `[${to}${rest}` : whole));

/** Whether a text has a slot of that name. */
export const hasSlot = (text: string, name: string): boolean => readSlots(text).some((slot) => slot.name === name);
