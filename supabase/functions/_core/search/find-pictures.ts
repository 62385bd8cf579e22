import { colorNames } from "../../../../shared/color-names.ts";
import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { Preset } from "../../../../shared/images.ts";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { normalizeQuery } from "../../../../shared/query.ts";
import type { search as contract, SearchResult } from "../../../../shared/search.ts";
import { type EmbedInTimePorts, embedInTime } from "./embed-in-time.ts";
import { publicSizes } from "./public-sizes.ts";

type Input = ParsedOf<typeof contract>;

/** What the index is asked for, by the names of `private.search_request`. What is left out is not asked for. */
export type IndexRequest = Pick<Input, "image_id" | "min_score" | "size" | "orientation" | "palette" | "tags"> &
  Pick<Input, "category" | "exclude_ids" | "site_id" | "locale" | "cursor"> & {
    /** Normalised. */
    readonly query?: string;
    readonly max_results: number;
    /** Any of these, in hexadecimal. */
    readonly colors?: readonly string[];
  };

export interface Question {
  readonly request: IndexRequest;
  /** The query's embedding, where the answer before asked for it, and the model that made it. */
  readonly embedding?: { readonly model: string; readonly vector: readonly number[] };
  /** Nobody can embed the query: words are all there is. */
  readonly textOnly: boolean;
  /** Milliseconds since the request came. */
  readonly elapsedMs: number;
}

/** A file as the index keeps it: by its path in the bucket `library`. */
interface CardFile extends Pick<SearchResult, "width" | "height" | "text_color" | "crop_score"> {
  readonly path: string;
}

/** A result as the index keeps it. */
export type Card = Omit<SearchResult, keyof CardFile | "url" | "sizes"> & {
  readonly sizes: Partial<Record<Preset, CardFile>>;
};

export type IndexAnswer =
  | ({ readonly status: "ok"; readonly results: readonly Card[] } & Pick<
      OutputOf<typeof contract>,
      "total" | "next_cursor" | "wish_id" | "degraded"
    >)
  | { readonly status: "needs_embedding"; readonly model: string }
  | { readonly status: "not_found" }
  | { readonly status: "invalid_cursor" };

/** Asks the index, for somebody. Throws where they may not. */
export type Index = (question: Question) => Promise<IndexAnswer>;

export interface FindPorts extends EmbedInTimePorts {
  /** The address of a file of the bucket `library`. */
  readonly publicUrl: (path: string) => string;
}

/** What keeps a query from being embedded and says nothing about the library: words still find something. */
const troubles: ReadonlySet<ProblemCode> = new Set([
  "refused",
  "model_retired",
  "rate_limited",
  "provider_invalid",
  "unknown_outcome",
  "provider_unavailable",
  "provider_exhausted",
  "provider_not_configured",
  "budget_exhausted",
  "timed_out",
]);

/**
 * Finds the pictures that fit: asks the index once, and again where it has not met the query yet. `note` is told why an
 * answer is degraded. Throws `not_found` for an unknown picture and `invalid_input` for a cursor of something else.
 */
export async function findPictures(
  ports: FindPorts,
  index: Index,
  input: Input,
  note: (facts: Record<string, unknown>) => void,
): Promise<OutputOf<typeof contract>> {
  const { publicUrl, now } = ports;
  const began = now();
  const request = requestOf(input);
  const ask = (embedding?: Question["embedding"], textOnly = false) =>
    index({ request, textOnly, elapsedMs: now() - began, ...(embedding && { embedding }) });

  let answer = await ask();
  // Twice at most: between two questions the library may have come to another model.
  for (let times = 0; answer.status === "needs_embedding" && times < 2; times += 1) {
    const { model } = answer;
    const vector = await embedInTime(ports, model, request.query ?? "").catch((error: unknown) => {
      if (!(error instanceof AppError) || !troubles.has(error.code)) throw error;
      note({ degraded: error.code, ...(error.detail !== undefined && { degraded_by: error.detail }) });
    });
    answer = vector ? await ask({ model, vector }) : await ask(undefined, true);
  }
  if (answer.status === "needs_embedding") {
    throw new AppError("internal", { cause: "the index asked for an embedding it was just given" });
  }
  if (answer.status === "not_found") throw notPublished();
  if (answer.status === "invalid_cursor") throw invalidCursor();
  return {
    results: answer.results.map((card) => present(card, input.size, publicUrl)),
    total: answer.total,
    query_time_ms: Math.round((now() - began) * 10) / 10,
    next_cursor: answer.next_cursor,
    wish_id: answer.wish_id,
    degraded: answer.degraded,
  };
}

function requestOf({ query, limit, color, ...rest }: Input): IndexRequest {
  return {
    ...rest,
    max_results: limit,
    ...(query !== undefined && { query: normalizeQuery(query) }),
    ...(color !== undefined && {
      colors: color in colorNames ? colorNames[color as keyof typeof colorNames] : [color],
    }),
  };
}

/** In the same words for a picture that is not published and for one that there is not. */
export const notPublished = () =>
  new AppError("not_found", { detail: "There is no published picture with this image_id" });

function invalidCursor(): AppError {
  const message = "This cursor is of another search, or older than a day: ask again without it";
  return new AppError("invalid_input", { detail: `cursor: ${message}`, errors: [{ field: "cursor", message }] });
}

function present(card: Card, size: Preset, publicUrl: (path: string) => string): SearchResult {
  const sizes = publicSizes(card.sizes, publicUrl);
  const { text_color = null, crop_score = null } = card.sizes[size] ?? {};
  return { ...card, ...sizes[size], text_color, crop_score, sizes };
}
