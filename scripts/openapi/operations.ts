import type { Contract } from "../../shared/contract.ts";
import { health } from "../../shared/health.ts";
import type { ProblemCode } from "../../shared/problems.ts";
import { search } from "../../shared/search.ts";
import { searchByAddress } from "../../shared/search-by-address.ts";
import { searchUsed } from "../../shared/search-used.ts";

export interface Operation {
  readonly contract: Contract;
  readonly summary: string;
  readonly description: string;
  readonly needsKey: boolean;
  /** The name of the schema of its answer, and of its input where that is a body. */
  readonly answer: string;
  readonly request?: string;
  /** Seconds for which an answer is kept, and may be shown while it is asked for anew; without them nobody keeps it. */
  readonly cacheControl?: string;
  /** Another status that it answers with the same body. */
  readonly alsoAnswers?: { readonly status: number; readonly description: string };
  readonly codes: readonly ProblemCode[];
}

const searchCodes: ProblemCode[] = [
  "invalid_input",
  "unauthenticated",
  "forbidden",
  "not_found",
  "method_not_allowed",
  "rate_limited",
  "internal",
  "database_unavailable",
];

/** All that a builder site calls. */
export const operations: readonly Operation[] = [
  {
    contract: search,
    summary: "Find pictures",
    description:
      "The approved pictures that fit a sentence best, the best first. A request with its input as JSON, of 64 KB at most.",
    needsKey: true,
    request: "SearchRequest",
    answer: "SearchAnswer",
    cacheControl: "private, max-age=60",
    codes: [...searchCodes, "too_large"],
  },
  {
    contract: searchByAddress,
    summary: "Find pictures, by address",
    description: [
      "The same, with the input in the address, so that browsers and a site's own cache keep answers. A list is its name",
      "repeated: `tags=rye&tags=rustic`. The key stays in the header: one in the address is refused, since addresses get",
      "into logs. An answer is good for a minute and may be shown for ten more while it is asked for anew behind. It is",
      "`private`: a cache that many share must not keep it, for it would hand it to whoever has no key. Addresses of more",
      "than 8 KB do not get everywhere; with many `exclude_ids`, send the POST.",
    ].join(" "),
    needsKey: true,
    request: "SearchRequest",
    answer: "SearchAnswer",
    cacheControl: "private, max-age=60, stale-while-revalidate=600",
    codes: searchCodes,
  },
  {
    contract: searchUsed,
    summary: "Tell which picture is used",
    description: [
      "A site that shows a picture says so: its addresses answer then as long as it is used, even when the picture is",
      "withdrawn, cropped anew or thrown away, unless the library's people take it down for everybody. Show the addresses",
      "of this answer. A slot of a site shows one picture: telling another ends the one before. Telling twice changes",
      "nothing. Sites that tell get no picture first that they use already, nor one that others use where there is as good.",
    ].join(" "),
    needsKey: true,
    request: "UseRequest",
    answer: "UseAnswer",
    codes: [...searchCodes, "too_large"],
  },
  {
    contract: health,
    summary: "Is it all working?",
    description: "For monitors. Needs no key, and tells nothing about pictures or people.",
    needsKey: false,
    answer: "Health",
    alsoAnswers: { status: 503, description: "Something is degraded; the answer says what." },
    codes: ["method_not_allowed", "internal"],
  },
];
