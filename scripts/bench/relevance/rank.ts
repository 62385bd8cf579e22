import { isRight, mean, ndcg10, reciprocalRank } from "./measures.ts";
import type { GradedQuery } from "./queries.ts";

/** A picture that was found, and what it was called. */
export interface Found {
  readonly name: string;
  readonly match: string;
}

export interface Ranked {
  readonly query: GradedQuery;
  readonly found: readonly Found[];
}

export interface Quality {
  readonly mrr: number;
  readonly ndcg10: number;
}

/** How good the orders are, over the queries that something answers. */
export function qualityOf(all: readonly Ranked[]): Quality {
  const names = ({ found }: Ranked) => found.map(({ name }) => name);
  return {
    mrr: mean(all.map((ranked) => reciprocalRank(ranked.query.grades, names(ranked)))),
    ndcg10: mean(all.map((ranked) => ndcg10(ranked.query.grades, names(ranked)))),
  };
}

export interface Strong {
  readonly strong: number;
  readonly strong_precision: number | null;
}

/** How often `strong` is right among the first ten of every query, also of those that nothing answers; null without any. */
export function strongOf(all: readonly Ranked[]): Strong {
  const strong = all.flatMap(({ query, found }) =>
    found.filter(({ match }) => match === "strong").map(({ name }) => isRight(query.grades, name)),
  );
  const right = strong.filter(Boolean).length;
  return { strong: strong.length, strong_precision: strong.length === 0 ? null : right / strong.length };
}
