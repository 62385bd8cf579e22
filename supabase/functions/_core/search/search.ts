import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { search as contract } from "../../../../shared/search.ts";
import { type FindPorts, findPictures, type IndexAnswer, type Question } from "./find-pictures.ts";

/** How much a caller may still ask; `reset` and `retryAfter` in seconds. */
export interface Rate {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
  readonly retryAfter: number;
}

/** What a builder site brought. */
export interface SiteKey {
  /** SHA-256 of the key, in hexadecimal. */
  readonly keyHash: string;
  /** The origin of the page that asks, where a browser told one. */
  readonly origin: string | null;
}

export type Refusal =
  | { readonly status: "rate_limited"; readonly rate: Rate }
  | { readonly status: "unauthenticated" }
  | { readonly status: "forbidden" }
  | { readonly status: "wrong_origin" }
  | { readonly status: "costs_money" };

export type SearchAnswer = (IndexAnswer & { readonly rate: Rate }) | Refusal;

/** Takes a token of a key that may search. */
export type KeyTokens = (key: SiteKey) => Promise<{ readonly status: "taken"; readonly rate: Rate } | Refusal>;

/** Asks the index. It checks the key and the rate itself, in one round trip. */
export type Searches = (question: Question & { readonly key: SiteKey }) => Promise<SearchAnswer>;

export interface SearchPorts extends FindPorts {
  readonly searches: Searches;
}

/** Finds the pictures that fit. `onRate` is told what is left of the caller's rate, also when it refuses; `note` is for the log. */
export function search(
  { searches, ...ports }: SearchPorts,
  key: SiteKey,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
  note: (facts: Record<string, unknown>) => void,
): Promise<OutputOf<typeof contract>> {
  const index = async (question: Question) => {
    const answer = await searches({ ...question, key });
    if ("rate" in answer) onRate(answer.rate);
    if (isRefusal(answer)) throw refusalOf(answer, key);
    return answer;
  };
  return findPictures(ports, index, input, note);
}

/** Takes a key's token for a search that is not made: bad requests are not free, and their answer tells the rate too. */
export async function takeToken(keyTokens: KeyTokens, key: SiteKey, onRate: (rate: Rate) => void): Promise<void> {
  const answer = await keyTokens(key);
  if ("rate" in answer) onRate(answer.rate);
  if (answer.status !== "taken") throw refusalOf(answer, key);
}

const refusals: ReadonlySet<string> = new Set([
  "rate_limited",
  "unauthenticated",
  "forbidden",
  "wrong_origin",
  "costs_money",
]);
export const isRefusal = (answer: { readonly status: string }): answer is Refusal => refusals.has(answer.status);

/** What a caller is told of a refusal. */
export function refusalOf(refusal: Refusal, { origin }: SiteKey): AppError {
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
    case "wrong_origin":
      return new AppError("forbidden", {
        detail: origin
          ? `This key does not work on pages of ${origin.slice(0, 200)}: add this origin to the key's allowed origins`
          : "This key works on web pages of its allowed origins only: from elsewhere, use a key without allowed origins",
      });
    case "costs_money":
      return new AppError("forbidden", { detail: "A search costs money here, and test keys never do: use a live key" });
  }
}
