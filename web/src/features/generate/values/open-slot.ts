/** A slot that is being written: what is there of its name, and where its bracket stands. */
export interface OpenSlot {
  readonly start: number;
  readonly written: string;
}

/** The slot that stands open before the caret, in any case; null where there is none, or its bracket is escaped. */
export function openSlotAt(text: string, caret: number): OpenSlot | null {
  const [whole, escapes, written] = /(\\*)\[([A-Za-z][A-Za-z0-9_]{0,49}|)$/.exec(text.slice(0, caret)) ?? [];
  if (whole === undefined || escapes === undefined || written === undefined || escapes.length % 2 === 1) return null;
  return { start: caret - written.length - 1, written: written.toUpperCase() };
}

/** The names that go on as what is written does, those that begin so first; and what is written itself, where it is new. */
export function namesFor({ written }: OpenSlot, names: readonly string[]): { name: string; isNew: boolean }[] {
  const begin = names.filter((name) => name.startsWith(written));
  const others = names.filter((name) => !name.startsWith(written) && name.includes(written));
  const found = [...begin, ...others].slice(0, 8).map((name) => ({ name, isNew: false }));
  return written === "" || names.includes(written) ? found : [...found, { name: written, isNew: true }];
}
