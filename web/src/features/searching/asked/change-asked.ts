import type { Asked } from "../search-answer.ts";
import { readAsked, writeAsked } from "./search-address.ts";

/** What may change while somebody goes through the pages of one search. */
const keepsPage: readonly string[] = ["size", "limit", "cursor"] satisfies (keyof Asked)[];

/** A search with a part of it changed: what is empty is not said, and another search begins at its first page. */
export function changeAsked(asked: Asked, part: Partial<Asked>): Asked {
  const page = Object.keys(part).every((name) => keepsPage.includes(name)) ? {} : { cursor: undefined };
  const params = new URLSearchParams();
  writeAsked(params, { ...asked, ...page, ...part });
  return readAsked(params);
}
