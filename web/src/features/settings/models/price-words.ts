import { formatUsd } from "../../../strings/format.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import type { Model } from "./use-models.ts";

type Prices = Pick<Model, "usd_per_image" | "usd_per_input_token" | "usd_per_output_token">;

/** What a model costs, such as "$0.04 a picture and $2.50 a million tokens in". Tokens are told by the million, as providers do. */
export function priceWords({ usd_per_image, usd_per_input_token, usd_per_output_token }: Prices): string {
  const parts = [
    usd_per_image > 0 && strings.perImage(formatUsd(usd_per_image)),
    usd_per_input_token > 0 && strings.perInput(formatUsd(perMillion(usd_per_input_token))),
    usd_per_output_token > 0 && strings.perOutput(formatUsd(perMillion(usd_per_output_token))),
  ].filter((part) => part !== false);
  return parts.join(", ") || strings.free;
}

/** Without the dust that binary fractions leave, such as 2.4999999999999996 for 2.5. */
export const perMillion = (usdPerToken: number): number => Number((usdPerToken * 1_000_000).toPrecision(12));
export const perToken = (usdPerMillion: number): number => Number((usdPerMillion / 1_000_000).toPrecision(12));
