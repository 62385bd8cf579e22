import { ask } from "../../lib/ask.ts";
import { Failure } from "../../lib/failure.ts";
import { supabase } from "../../lib/supabase.ts";
import { requestStrings } from "../../strings/requests.ts";

/** Addresses of private files are asked for in batches and kept for a day, so that the browser's cache serves them. */
const lifetimeSeconds = 24 * 60 * 60;
/** Renewed this long before they end. */
const marginSeconds = 60 * 60;
const largestBatch = 200;
const storageKey = "larder-signed-urls";
const storedAtMost = 2_000;

interface Signed {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface Awaited {
  readonly url: Promise<string>;
  readonly resolve: (url: string) => void;
  readonly reject: (error: unknown) => void;
}

const kept = new Map<string, Signed>(readStored());
/** Addresses that were asked for and are not known yet. */
const awaited = new Map<string, Awaited>();
/** Of these, what the next request asks for. */
let next: string[] = [];

/** The address if it is known already and good for a while. */
export function keptUrl(path: string): string | undefined {
  const signed = kept.get(path);
  return signed && signed.until - marginSeconds * 1000 > Date.now() ? signed.url : undefined;
}

/** The address of a file in the bucket `studio`. Asked for together with all others of the same moment. Throws a `Failure`. */
export function signedUrl(path: string): Promise<string> {
  const known = keptUrl(path);
  if (known) return Promise.resolve(known);
  const asked = awaited.get(path);
  if (asked) return asked.url;
  if (next.length === 0) setTimeout(signNext, 10);
  next.push(path);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  awaited.set(path, { resolve, reject, url: promise });
  return promise;
}

/** Forgets an address that turned out not to work. */
export function forgetUrl(path: string): void {
  kept.delete(path);
}

async function signNext(): Promise<void> {
  const all = next;
  next = [];
  for (let start = 0; start < all.length; start += largestBatch) {
    const paths = all.slice(start, start + largestBatch);
    try {
      const answers = await ask(supabase.storage.from("studio").createSignedUrls(paths, lifetimeSeconds));
      const until = Date.now() + lifetimeSeconds * 1000;
      for (const [index, path] of paths.entries()) {
        const { signedUrl: url, error } = answers[index] ?? {};
        if (url) kept.set(path, { url, until });
        if (url) awaited.get(path)?.resolve(url);
        else awaited.get(path)?.reject(new Failure("refused", requestStrings.noFile, error));
      }
    } catch (error) {
      for (const path of paths) awaited.get(path)?.reject(error);
    }
    for (const path of paths) awaited.delete(path);
  }
}

function readStored(): [string, Signed][] {
  try {
    const stored = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as [string, Signed][];
    return stored.filter(([, { until }]) => until > Date.now());
  } catch {
    return []; // written by an older version of the app
  }
}

/**
 * Survives a reload of the tab. The last ones asked for are worth most. Written when the page is left: a write takes tens of
 * milliseconds, and somebody may be scrolling.
 */
function store(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...kept].slice(-storedAtMost)));
  } catch {
    sessionStorage.removeItem(storageKey); // full: addresses are asked for again after a reload
  }
}

globalThis.window?.addEventListener("pagehide", store);

/** Nobody finds another person's addresses. */
export function forgetUrls(): void {
  kept.clear();
  sessionStorage.removeItem(storageKey);
}
