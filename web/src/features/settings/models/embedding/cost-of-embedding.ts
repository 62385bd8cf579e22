import { type Usd, unitsOf, usdOf } from "../../../../../../shared/usd.ts";

/** Of a picture's description, tags and category: as they mostly are, and the most that is put aside for one. */
const tokens = { likely: 120n, most: 2_000n };

/** What embedding so many pictures costs. */
export function costOfEmbedding(
  { usd_per_input_token }: { readonly usd_per_input_token: Usd },
  pictures: number,
): { readonly likely: Usd; readonly most: Usd } {
  const price = unitsOf(usd_per_input_token) * BigInt(pictures);
  return { likely: usdOf(price * tokens.likely), most: usdOf(price * tokens.most) };
}
