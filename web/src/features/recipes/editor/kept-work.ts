import { type Draft, emptyDraft } from "./draft.ts";
import type { Work } from "./work.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Each person has their own in this browser: it outlives a reload and a session. */
const keyOf = (personId: string, recipeId: string) => `larder-recipe-draft:${personId}:${recipeId}`;

/** What an older version of the app wrote is none. */
const isDraft = (value: unknown): value is Draft => {
  const draft = value as Record<string, unknown> | null;
  return (
    typeof draft === "object" &&
    draft !== null &&
    Object.entries(emptyDraft).every(([part, usual]) =>
      Array.isArray(usual) ? Array.isArray(draft[part]) : typeof draft[part] === typeof usual,
    )
  );
};

/** What was written and not saved; null where there is nothing. */
export function readWork(personId: string, recipeId: string, store: Store = localStorage): Work | null {
  try {
    const work = JSON.parse(store.getItem(keyOf(personId, recipeId)) ?? "null") as Work | null;
    return work && isDraft(work.base) && isDraft(work.written) ? work : null;
  } catch {
    return null; // no JSON, or a browser that keeps nothing
  }
}

/** Null: nothing is left to keep. */
export function keepWork(personId: string, recipeId: string, work: Work | null, store: Store = localStorage): void {
  try {
    if (work) store.setItem(keyOf(personId, recipeId), JSON.stringify(work));
    else store.removeItem(keyOf(personId, recipeId));
  } catch {
    // Full, or a browser that keeps nothing: the form itself still has it.
  }
}
