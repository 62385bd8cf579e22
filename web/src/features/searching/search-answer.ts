import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { searchPreview } from "../../../../shared/search-preview.ts";

/** A search with every parameter of the contract; what has a default is said outright. */
export type Asked = ParsedOf<typeof searchPreview>;

export const defaults = { size: "product_card", limit: 10, min_score: 0 } as const satisfies Asked;

/** Whether it says what to look for: words, or a picture. The rest only narrows that down. */
export const saysWhat = ({ query, image_id }: Asked): boolean => Boolean(image_id || query?.trim());

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
