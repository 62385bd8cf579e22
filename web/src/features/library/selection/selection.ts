import { isUuid } from "../../../lib/uuid.ts";
/** The pictures that are chosen: those of `ids`, or everything that matches the filters but those of `ids`. */
export interface Selection {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
}

export const nothing: Selection = { isAll: false, ids: new Set() };
export const everything: Selection = { isAll: true, ids: new Set() };

export const isSelected = ({ isAll, ids }: Selection, id: string): boolean => ids.has(id) !== isAll;

/** How many pictures are chosen, of `total` that match. */
export const countOf = ({ isAll, ids }: Selection, total: number): number =>
  isAll ? Math.max(0, total - ids.size) : ids.size;

export const isNothing = (selection: Selection): boolean => !selection.isAll && selection.ids.size === 0;

/** So many can be looked at side by side. */
const leastCompared = 2;
const mostCompared = 12;

/** What can be compared of it: all of a few, none of many. */
export const comparableOf = ({ isAll, ids }: Selection): string[] =>
  !isAll && ids.size >= leastCompared && ids.size <= mostCompared ? [...ids] : [];

/** With these pictures chosen, or not. */
export function withIds({ isAll, ids }: Selection, changed: Iterable<string>, isChosen: boolean): Selection {
  const next = new Set(ids);
  for (const id of changed) {
    if (isChosen === isAll) next.delete(id);
    else next.add(id);
  }
  return { isAll, ids: next };
}

export const toggled = (selection: Selection, id: string): Selection =>
  withIds(selection, [id], !isSelected(selection, id));

/** Of the ids of everything that matches, in order, those that are chosen; chosen ones that match no longer stay chosen. */
export const chosenOf = (selection: Selection, matching: readonly string[]): string[] =>
  selection.isAll ? matching.filter((id) => !selection.ids.has(id)) : [...selection.ids];

/** More ids than this make an address that mail programs and chats break. */
const inAddressAtMost = 50;

/** Puts a selection into an address: `selected=all` with `except`, or `selected` with a few ids. A larger one is left out. */
export function writeSelection(selection: Selection, address: URLSearchParams): void {
  address.delete("selected");
  address.delete("except");
  const ids = [...selection.ids].join(",");
  if (isNothing(selection) || selection.ids.size > inAddressAtMost) return;
  address.set("selected", selection.isAll ? "all" : ids);
  if (selection.isAll && ids) address.set("except", ids);
}

export function readSelection(address: URLSearchParams): Selection {
  const selected = address.get("selected") ?? "";
  const isAll = selected === "all";
  const named = (isAll ? address.get("except") : selected)?.split(",") ?? [];
  return { isAll, ids: new Set(named.filter(isUuid).slice(0, inAddressAtMost)) };
}
