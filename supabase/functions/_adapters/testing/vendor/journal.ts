/** A request that a vendor was sent, with nothing secret in it. */
export interface Entry {
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** The route's name; null where there is none. */
  readonly route: string | null;
  /** Names only: what stands in a header may be a key. */
  readonly headers: readonly string[];
  /** As text; files and long base64 only by their length. */
  readonly body: string;
  /** The pictures that it brought, in its order, each as the SHA-256 of its bytes. */
  readonly pictures: readonly string[];
  /** Of the answer; null while it is worked on, 0 when the connection broke instead. */
  status: number | null;
}

export interface Journal {
  readonly entries: readonly Entry[];
  /** Writes a request down. The entry's status is filled in when there is one. */
  note(entry: Omit<Entry, "status">): Entry;
  /** Resolves when a request for the route has come in, at once if one has already. */
  heard(route: string): Promise<void>;
}

/** @param secrets what must never be written down: keys, and secrets of callbacks. */
export function openJournal(secrets: readonly string[]): Journal {
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();

  /**
   * Without the secrets, and without tokens in the addresses that somebody is asked to call. Long base64 is looked at in
   * pieces: a match of millions of letters overflows the stack.
   */
  function discreet(text: string): string {
    const known = secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
    return known
      .replaceAll(/([?&](?:token|key|api_key|signature)=)[^&"\s]+/gi, "$1[secret]")
      .replaceAll(/[A-Za-z0-9+/=_-]{200,60000}/g, (long) => `[${long.length} characters]`);
  }

  return {
    entries,
    note(given) {
      const entry: Entry = { ...given, path: discreet(given.path), body: discreet(given.body), status: null };
      entries.push(entry);
      for (const listener of listeners) listener();
      return entry;
    },
    heard(route) {
      return new Promise((resolve) => {
        const look = () => {
          if (!entries.some((entry) => entry.route === route)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
    },
  };
}

/** A body for the journal: text as it is, anything else by its length. */
export function bodyForJournal(contentType: string, bytes: Uint8Array): string {
  if (/json|text|urlencoded/.test(contentType)) return new TextDecoder().decode(bytes);
  return bytes.length > 0 ? `[${bytes.length} bytes]` : "";
}
