import { type Usd, unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { formatPrice } from "../../../strings/price.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import type { Prices, Quality } from "./prices.ts";

const million = 1_000_000n;

/** What a model costs, such as "$0.04 a picture, $5 a million tokens in, $30 out". Tokens are told by the million, as providers do. */
export function priceWords(prices: Prices): string {
  const tokens = [
    [prices.usd_per_input_token, strings.in],
    [prices.usd_per_input_image_token, strings.picturesIn],
    [prices.usd_per_output_token, strings.out],
  ] as const;
  const parts = [
    isPaid(prices.usd_per_image) && strings.perImage(formatPrice(prices.usd_per_image)),
    ...tokens
      .filter(([usd]) => isPaid(usd))
      .map(([usd, way], place) => strings.perMillion(formatPrice(perMillion(usd)), way, place === 0)),
    isPaid(prices.usd_per_second) && strings.perSecond(formatPrice(prices.usd_per_second)),
    isPaid(prices.usd_per_credit) && strings.perCredit(formatPrice(prices.usd_per_credit)),
  ].filter((part) => part !== false);
  return parts.join(", ");
}

/** What a picture costs in a quality, such as "low $0.004 to $0.007". */
export function qualityWords({ quality, low_usd, high_usd }: Quality): string {
  const range =
    low_usd === high_usd ? formatPrice(high_usd) : strings.range(formatPrice(low_usd), formatPrice(high_usd));
  return quality === null ? range : `${quality} ${range}`;
}

const isPaid = (usd: Usd) => unitsOf(usd) > 0n;

export const perMillion = (usdPerToken: Usd): Usd => usdOf(unitsOf(usdPerToken) * million);
export const perToken = (usdPerMillion: Usd): Usd => usdOf(unitsOf(usdPerMillion) / million);
