import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { AppError } from "../../../../shared/problems.ts";
import { normalizeQuery } from "../../../../shared/query.ts";
import type { queryEmbedding as contract } from "../../../../shared/query-embedding.ts";
import { type EmbedQueryPorts, embedQuery } from "./embed-query.ts";
import type { Rate } from "./search.ts";

/** What a person brings, as it came: the project's key and an access token. Only the database can say whose it is. */
export interface Session {
  readonly apiKey: string;
  readonly accessToken: string;
}

export interface RequestAnswer {
  readonly status: "cached" | "needs_embedding" | "rate_limited";
  /** The embedding model of the settings. */
  readonly model: string;
  readonly rate: Rate;
}

export interface QueryEmbeddingPorts extends EmbedQueryPorts {
  /** Asks as the person of the session, and takes one of their tokens. Throws `unauthenticated` or `forbidden`. */
  readonly requestAs: (session: Session, query: string) => Promise<RequestAnswer>;
  readonly keep: (query: string, model: string, vector: readonly number[]) => Promise<void>;
}

/** Has a member's query embedded, unless it is. `onRate` is told what is left of their rate, also when it refuses. */
export async function requestQueryEmbedding(
  { requestAs, keep, ...ports }: QueryEmbeddingPorts,
  session: Session,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
): Promise<OutputOf<typeof contract>> {
  const query = normalizeQuery(input.query);
  const { status, model, rate } = await requestAs(session, query);
  onRate(rate);
  if (status === "rate_limited") {
    throw new AppError("rate_limited", {
      detail: `You may search by meaning ${rate.limit} times a minute: try again in ${rate.retryAfter} s`,
      retryAfter: rate.retryAfter,
    });
  }
  if (status === "needs_embedding") await keep(query, model, await embedQuery(ports, model, query));
  return { model, cached: status === "cached" };
}
