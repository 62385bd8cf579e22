import type { BatchRequest } from "../../../../../shared/batches.ts";

/** A part of a comparison that was begun. */
export interface StartedPart {
  readonly name: string;
  readonly request: BatchRequest;
  /** What the database knows the request by: sent again, it is begun once all the same. */
  readonly requestId: string;
  /** Null: not started, or nobody knows. */
  readonly batchId: string | null;
}

const keyOf = (personId: string) => `larder-compare-start:${personId}`;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Kept before anything is sent, until all of it is started: a reload in the middle finds it. */
export function keepStart(personId: string, parts: readonly StartedPart[], store: Store = sessionStorage): void {
  try {
    store.setItem(keyOf(personId), JSON.stringify(parts));
  } catch {
    // A browser that keeps nothing: what is begun is known until the page is left.
  }
}

export function readStart(personId: string, store: Store = sessionStorage): readonly StartedPart[] | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(personId)) ?? "null");
    return Array.isArray(kept) && kept.length > 0 ? (kept as StartedPart[]) : null;
  } catch {
    return null;
  }
}

export function forgetStart(personId: string, store: Store = sessionStorage): void {
  try {
    store.removeItem(keyOf(personId));
  } catch {
    // There was nothing to forget.
  }
}

export const batchesOf = (parts: readonly StartedPart[]): string[] => parts.flatMap(({ batchId }) => batchId ?? []);
