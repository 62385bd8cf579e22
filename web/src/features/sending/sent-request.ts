import { isUuid } from "../../lib/uuid.ts";

// The request of a form that was sent last and whose answer is not there yet, by the id that the database knows it by. The tab
// keeps it until it is there, so that a lost answer is looked for, and whoever loads the page again is told what became of it.

/** What starts batches: the form of prompts, and the one of rows. */
export type Sender = "generate" | "rows";

const keyOf = (sender: Sender, personId: string) => `larder-${sender}-sent:${personId}`;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keepSent(sender: Sender, personId: string, id: string, store: Store = sessionStorage): void {
  try {
    store.setItem(keyOf(sender, personId), id);
  } catch {
    // A browser that keeps nothing: a lost answer is looked for until the page is left.
  }
}

/** Null where nothing was sent, or all of it was answered. */
export function readSent(sender: Sender, personId: string, store: Store = sessionStorage): string | null {
  try {
    const id = store.getItem(keyOf(sender, personId));
    return id !== null && isUuid(id) ? id : null;
  } catch {
    return null;
  }
}

export function forgetSent(sender: Sender, personId: string, store: Store = sessionStorage): void {
  try {
    store.removeItem(keyOf(sender, personId));
  } catch {
    // There was nothing to forget.
  }
}
