import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { searchPreview } from "../../../../shared/search-preview.ts";

/** Every parameter of a search, said outright. */
export type Asked = ParsedOf<typeof searchPreview> & { query: string };

export const defaults: Omit<Asked, "query"> = { size: "product_card", limit: 10, min_score: 0 };

type Output = OutputOf<typeof searchPreview>;
export type Found = Output["results"][number];
export type Match = Found["match"];

/** How many searches are left, as the headers of an answer tell. */
export interface Rate {
  readonly limit: number;
  readonly remaining: number;
}

/** What a search answered, and to what. */
export interface SearchAnswer {
  readonly asked: Asked;
  readonly output: Output;
}
