import { health } from "../../shared/health.ts";
import type { ProblemCode } from "../../shared/problems.ts";
import { search } from "../../shared/search.ts";
import { searchByAddress } from "../../shared/search-by-address.ts";
import { searchUsed } from "../../shared/search-used.ts";
import { callerOperations } from "./caller-operations.ts";
import { type Operation, worked } from "./operation.ts";
import { productOperations } from "./product-operations.ts";

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

/** All that can be called: what sites ask of the library, and what servers and members do with patterns and pictures. */
export const operations: readonly Operation[] = [
  {
    id: "search",
    contract: search,
    summary: "Find pictures",
    description:
      "The approved pictures that fit a sentence best, the best first. A request with its input as JSON, of 64 KB at most.",
    scope: "search",
    request: "SearchRequest",
    answers: worked("SearchAnswer"),
    cacheControl: "private, max-age=60",
    codes: [...searchCodes, "too_large"],
  },
  {
    id: "search-by-address",
    contract: searchByAddress,
    summary: "Find pictures, by address",
    description: [
      "The same, with the input in the address, so that browsers and a site's own cache keep answers. A list is its name",
      "repeated: `tags=rye&tags=rustic`. The key stays in the header: one in the address is refused, since addresses get",
      "into logs. An answer is good for a minute and may be shown for ten more while it is asked for anew behind. It is",
      "`private`: a cache that many share must not keep it, for it would hand it to whoever has no key. Addresses of more",
      "than 8 KB do not get everywhere; with many `exclude_ids`, send the POST.",
    ].join(" "),
    scope: "search",
    request: "SearchRequest",
    answers: worked("SearchAnswer"),
    cacheControl: "private, max-age=60, stale-while-revalidate=600",
    codes: searchCodes,
  },
  {
    id: "search-used",
    contract: searchUsed,
    summary: "Tell which picture is used",
    description: [
      "A site that shows a picture says so: its addresses answer then as long as it is used, even when the picture is",
      "withdrawn, cropped anew or thrown away, unless the library's people take it down for everybody. Show the addresses",
      "of this answer. A slot of a site shows one picture: telling another ends the one before. Telling twice changes",
      "nothing. Sites that tell get no picture first that they use already, nor one that others use where there is as good.",
    ].join(" "),
    scope: "search",
    request: "UseRequest",
    answers: worked("UseAnswer"),
    codes: [...searchCodes, "too_large"],
  },
  {
    id: "health",
    contract: health,
    summary: "Is it all working?",
    description: "For monitors. Needs no key, and tells nothing about pictures or people.",
    answers: [
      ...worked("Health"),
      { status: 503, description: "Something is degraded; the answer says what.", schemas: ["Health"] },
    ],
    codes: ["method_not_allowed", "internal"],
  },
  ...callerOperations,
  ...productOperations,
];
