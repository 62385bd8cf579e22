import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { searchUsed as contract } from "../../../../shared/search-used.ts";
import { notPublished } from "./find-pictures.ts";
import { publicSizes, type StoredSizes } from "./public-sizes.ts";
import { isRefusal, type Rate, type Refusal, refusalOf, type SiteKey } from "./search.ts";

export type UseAnswer =
  | { readonly status: "ok"; readonly used: boolean; readonly sizes: StoredSizes | null; readonly rate: Rate }
  | { readonly status: "not_found"; readonly rate: Rate }
  | Refusal;

/** Notes which picture a site shows, and takes the key's token, in one round trip. */
export type Uses = (use: ParsedOf<typeof contract>, key: SiteKey) => Promise<UseAnswer>;

export interface UsePorts {
  readonly uses: Uses;
  /** The address of a file of the bucket `library`. */
  readonly publicUrl: (path: string) => string;
}

/** Notes which picture a site shows, or no longer does. Throws `not_found` for a picture that is not published. */
export async function noteUse(
  { uses, publicUrl }: UsePorts,
  key: SiteKey,
  input: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
): Promise<OutputOf<typeof contract>> {
  const answer = await uses(input, key);
  if ("rate" in answer) onRate(answer.rate);
  if (isRefusal(answer)) throw refusalOf(answer, key);
  if (answer.status === "not_found") throw notPublished();
  const { used, sizes } = answer;
  return { used, sizes: sizes && publicSizes(sizes, publicUrl) };
}
