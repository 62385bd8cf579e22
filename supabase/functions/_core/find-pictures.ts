import type { OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { Preset } from "../../../shared/images.ts";
import { AppError } from "../../../shared/problems.ts";
import { normalizeQuery } from "../../../shared/query.ts";
import type { search as contract, SearchResult } from "../../../shared/search.ts";
import { type EmbedQueryPorts, embedQuery } from "./embed-query.ts";

export interface Question {
  readonly query: string;
  readonly limit: number;
  readonly minScore: number;
  /** The query's embedding, where the answer before asked for it, and the model that made it. */
  readonly embedding?: { readonly model: string; readonly vector: readonly number[] };
  /** Milliseconds since the request came. */
  readonly elapsedMs: number;
}

/** A result as the index keeps it: files by their path in the bucket `library`. */
export type Card = Omit<SearchResult, "url" | "width" | "height" | "sizes"> & {
  readonly sizes: Partial<Record<Preset, { readonly path: string; readonly width: number; readonly height: number }>>;
};

export type IndexAnswer =
  | { readonly status: "ok"; readonly total: number; readonly results: readonly Card[] }
  | { readonly status: "needs_embedding"; readonly model: string };

/** Asks the index, for somebody. Throws where they may not. */
export type Index = (question: Question) => Promise<IndexAnswer>;

export interface FindPorts extends EmbedQueryPorts {
  /** The address of a file of the bucket `library`. */
  readonly publicUrl: (path: string) => string;
  readonly now: () => number;
}

/** Finds the pictures that fit a query: asks the index once, and again where it has not met the query yet. */
export async function findPictures(
  { publicUrl, now, ...ports }: FindPorts,
  index: Index,
  input: ParsedOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const began = now();
  const query = normalizeQuery(input.query);
  const ask = (embedding?: Question["embedding"]) =>
    index({
      query,
      limit: input.limit,
      minScore: input.min_score,
      elapsedMs: now() - began,
      ...(embedding && { embedding }),
    });

  let answer = await ask();
  // Twice at most: between two questions the library may have come to another model.
  for (let times = 0; answer.status === "needs_embedding" && times < 2; times += 1) {
    const { model } = answer;
    answer = await ask({ model, vector: await embedQuery(ports, model, query) });
  }
  if (answer.status === "needs_embedding") {
    throw new AppError("internal", { cause: "the index asked for an embedding it was just given" });
  }
  return {
    results: answer.results.map((card) => present(card, input.size, publicUrl)),
    total: answer.total,
    query_time_ms: Math.round((now() - began) * 10) / 10,
  };
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
