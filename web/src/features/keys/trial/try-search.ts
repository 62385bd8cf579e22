import { project } from "../../../lib/supabase.ts";
import type { NewKey } from "../create/new-key.ts";

/** What one search with a new key came to. */
export type Trial =
  | { readonly kind: "answered"; readonly status: 200; readonly milliseconds: number; readonly found: Found }
  | { readonly kind: "refused"; readonly status: number; readonly milliseconds: number; readonly detail: string }
  | { readonly kind: "offline" }
  | { readonly kind: "no_answer" };

export interface Found {
  readonly total: number;
  readonly first: FoundPicture | null;
}

export interface FoundPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly dominant_color: string;
}

/** Searches as a site does: with the key alone, by no query that would be kept. */
export async function trySearch({ key }: NewKey, input: object): Promise<Trial> {
  if (!navigator.onLine) return { kind: "offline" };
  const began = performance.now();
  try {
    const response = await fetch(`${project.url}/functions/v1/search`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: JSON.stringify(input),
      cache: "no-store",
    });
    const milliseconds = Math.round(performance.now() - began);
    const answer = await response.json();
    if (response.status !== 200) {
      return { kind: "refused", status: response.status, milliseconds, detail: answer.detail ?? answer.title };
    }
    const found = { total: Number(answer.total), first: (answer.results[0] as FoundPicture | undefined) ?? null };
    return { kind: "answered", status: 200, milliseconds, found };
  } catch {
    return navigator.onLine ? { kind: "no_answer" } : { kind: "offline" };
  }
}
