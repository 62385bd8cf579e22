import type { OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { Preset } from "../../../shared/images.ts";
import { AppError } from "../../../shared/problems.ts";
import { normalizeQuery } from "../../../shared/query.ts";
import type { search as contract, SearchResult } from "../../../shared/search.ts";
import { embedQuery } from "./embed-query.ts";
import type { Providers } from "./ports/provider.ts";

/** How much a caller may still ask; `reset` and `retryAfter` in seconds. */
export interface Rate {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
  readonly retryAfter: number;
}

export interface SearchQuestion {
  /** SHA-256 of the caller's key, in hexadecimal. */
  readonly keyHash: string;
  readonly query: string;
  readonly limit: number;
  readonly minScore: number;
  /** The query's embedding, where the answer before asked for it. */
  readonly vector?: readonly number[];
  /** Milliseconds since the request came. */
  readonly elapsedMs: number;
}

/** A result as the index keeps it: files by their path in the bucket `library`. */
export type Card = Omit<SearchResult, "url" | "width" | "height" | "sizes"> & {
  readonly sizes: Partial<Record<Preset, { readonly path: string; readonly width: number; readonly height: number }>>;
};

export type Refusal =
  | { readonly status: "rate_limited"; readonly rate: Rate }
  | { readonly status: "unauthenticated" }
  | { readonly status: "forbidden" };

export type SearchAnswer =
  | { readonly status: "ok"; readonly rate: Rate; readonly total: number; readonly results: readonly Card[] }
  | { readonly status: "needs_embedding"; readonly rate: Rate; readonly model: string }
  | Refusal;

/** Takes a token of a key that may search. */
export type KeyTokens = (keyHash: string) => Promise<{ readonly status: "taken"; readonly rate: Rate } | Refusal>;

/** Asks the index. It checks the key and the rate itself, in one round trip. */
export type Searches = (question: SearchQuestion) => Promise<SearchAnswer>;

export interface SearchPorts {
  readonly searches: Searches;
  readonly providers: Pick<Providers, "embedder">;
  /** The address of a file of the bucket `library`. */
  readonly publicUrl: (path: string) => string;
  readonly now: () => number;
}

/** Finds the pictures that fit a query. `onRate` is told what is left of the caller's rate, also when it refuses. */
export async function search(
  { searches, providers, publicUrl, now }: SearchPorts,
  keyHash: string,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
): Promise<OutputOf<typeof contract>> {
  const began = now();
  const query = normalizeQuery(input.query);
  const ask = (vector?: readonly number[]) =>
    searches({
      keyHash,
      query,
      limit: input.limit,
      minScore: input.min_score,
      elapsedMs: now() - began,
      ...(vector && { vector }),
    });

  let answer = await ask();
  if (answer.status === "needs_embedding") {
    onRate(answer.rate);
    answer = await ask(await embedQuery(providers, answer.model, query));
  }
  if ("rate" in answer) onRate(answer.rate);

  if (answer.status === "needs_embedding") {
    throw new AppError("internal", { cause: "the index asked for an embedding it was just given" });
  }
  if (answer.status !== "ok") throw refusalOf(answer);
  return {
    results: answer.results.map((card) => present(card, input.size, publicUrl)),
    total: answer.total,
    query_time_ms: Math.round((now() - began) * 10) / 10,
  };
}

/** Takes a key's token for a search that is not made: bad requests are not free, and their answer tells the rate too. */
export async function takeToken(keyTokens: KeyTokens, keyHash: string, onRate: (rate: Rate) => void): Promise<void> {
  const answer = await keyTokens(keyHash);
  if ("rate" in answer) onRate(answer.rate);
  if (answer.status !== "taken") throw refusalOf(answer);
}

function refusalOf(refusal: Refusal): AppError {
  switch (refusal.status) {
    case "rate_limited":
      return new AppError("rate_limited", {
        detail: `This key may search ${refusal.rate.limit} times a minute: try again in ${refusal.rate.retryAfter} s`,
        retryAfter: refusal.rate.retryAfter,
      });
    case "unauthenticated":
      return new AppError("unauthenticated", { detail: "Send an active API key in the header x-api-key" });
    case "forbidden":
      return new AppError("forbidden", { detail: "This key has not the scope search" });
  }
}

function present(card: Card, size: Preset, publicUrl: (path: string) => string): SearchResult {
  const sizes = Object.fromEntries(
    Object.entries(card.sizes).map(([preset, { path, width, height }]) => [
      preset,
      { url: publicUrl(path), width, height },
    ]),
  ) as SearchResult["sizes"];
  return { ...card, ...sizes[size], sizes };
}
