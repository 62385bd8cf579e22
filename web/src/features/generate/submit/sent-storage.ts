/** A request that was sent, and whose answer is not there yet. The tab keeps it until it is: a lost answer is looked for. */
export interface SentRequest {
  /** What the database knows it by. */
  readonly id: string;
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
    return typeof sent?.id === "string" ? sent : null;
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
