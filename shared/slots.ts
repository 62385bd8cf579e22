/**
 * `[NAME]` stands for a value, `[NAME|friend]` for a value or else for what follows the bar. A backslash before one of
 * `[ ] { } | \` makes it a plain character. The database fills the same way: `private.fill_slots`;
 * supabase/tests/slot-cases.json holds both to it.
 */

export interface Slot {
  readonly name: string;
  /** What stands there when there is no value; null: nothing does, and the slot is left to be seen. */
  readonly fallback: string | null;
}

/** Values by the names of their slots. */
export type Tokens = Readonly<Record<string, string>>;

const part = /\\([[\]{}|\\])|\[([A-Z][A-Z0-9_]*)(?:\|((?:\\.|[^[\]\\])*))?\]|[^\\[]+|[\\[]/gsu;

const withoutEscapes = (text: string) => text.replace(/\\([[\]{}|\\])/g, "$1");

/** A text in its parts: what stands as it is, and slots. */
export function readParts(text: string): (string | Slot)[] {
  return [...text.matchAll(part)].map(([whole, character, name, fallback]) => {
    if (name !== undefined) return { name, fallback: fallback === undefined ? null : withoutEscapes(fallback) };
    return character ?? whole;
  });
}

/** The slots of a text, each name once, in the order in which they stand; the first fallback of a name is told. */
export function readSlots(text: string): Slot[] {
  const slots = new Map<string, Slot>();
  for (const part of readParts(text)) {
    if (typeof part !== "string" && !slots.has(part.name)) slots.set(part.name, part);
  }
  return [...slots.values()];
}

/** A cell of spaces says nothing, so that the fallback speaks. */
export const isBlank = (value: string | undefined) => value === undefined || !/[^ \t\r\n]/.test(value);

export interface Filled {
  readonly text: string;
  /** Names of slots that have neither a value nor a fallback: they stand in the text as [NAME]. */
  readonly missing: string[];
  /** Names of values that no slot asks for. */
  readonly unused: string[];
}

/** Fills the slots of a text once: a value that looks like a slot stays as it is. */
export function fillSlots(text: string, tokens: Tokens): Filled {
  const asked = new Set<string>();
  const missing = new Set<string>();
  const filled = readParts(text).map((part) => {
    if (typeof part === "string") return part;
    asked.add(part.name);
    const value = Object.hasOwn(tokens, part.name) ? tokens[part.name] : undefined;
    if (value !== undefined && !isBlank(value)) return value;
    if (part.fallback === null) missing.add(part.name);
    return part.fallback ?? `[${part.name}]`;
  });
  return {
    text: filled.join(""),
    missing: [...missing],
    unused: Object.keys(tokens).filter((name) => !asked.has(name)),
  };
}
