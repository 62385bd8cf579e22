import type { SentRequest } from "./sent-storage.ts";

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
