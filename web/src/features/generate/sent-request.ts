import type { RequestDraft } from "./request-of.ts";

/** A request that was sent, and whose answer is not there yet. The tab keeps it until it is: a lost answer is looked for. */
export interface SentRequest {
  readonly request: RequestDraft;
  /** The batches that there were before. */
  readonly known: readonly string[];
}

const keyOf = (personId: string) => `larder-generate-sent:${personId}`;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keepSent(personId: string, sent: SentRequest, store: Store = sessionStorage): void {
  try {
    store.setItem(keyOf(personId), JSON.stringify(sent));
  } catch {
    // A browser that keeps nothing: a lost answer is looked for until the page is left.
  }
}

export function readSent(personId: string, store: Store = sessionStorage): SentRequest | null {
  try {
    const sent = JSON.parse(store.getItem(keyOf(personId)) ?? "null") as SentRequest | null;
    return sent && typeof sent.request === "object" && Array.isArray(sent.known) ? sent : null;
  } catch {
    return null;
  }
}

export function forgetSent(personId: string, store: Store = sessionStorage): void {
  try {
    store.removeItem(keyOf(personId));
  } catch {
    // There was nothing to forget.
  }
}

/** Keys in one order, and without those that say nothing: a request comes back from the database in another one. */
const inOrder = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, part]) => part !== null && part !== undefined && JSON.stringify(part) !== "{}")
          .map(([key, part]) => [key, inOrder(part)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

/** Whether two requests, both as they are submitted, ask for the same. */
export const isSameRequest = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** The batch that a sent request became, if it did: one that was not there before and asks for the same. */
export function batchOf<Batch extends { readonly id: string; readonly request: unknown }>(
  { request, known }: SentRequest,
  batches: readonly Batch[],
): Batch | undefined {
  return batches.find((batch) => !known.includes(batch.id) && isSameRequest(batch.request, request));
}
