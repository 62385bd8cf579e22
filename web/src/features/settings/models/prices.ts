import type { Usd } from "../../../../../shared/usd.ts";

export const modelKinds = ["make", "extract", "embed", "moderate"] as const;
export type ModelKind = (typeof modelKinds)[number];

/** What each thing that a model counts may cost. */
export const priceColumns = [
  "usd_per_image",
  "usd_per_input_token",
  "usd_per_input_image_token",
  "usd_per_output_token",
  "usd_per_second",
  "usd_per_credit",
] as const;
export type PriceColumn = (typeof priceColumns)[number];
export type Prices = Readonly<Record<PriceColumn, Usd>>;

/** What one picture of 1024x1024 costs at least and at most in a quality; null for a model without levels. */
export interface Quality {
  readonly place: number;
  readonly quality: string | null;
  readonly usual: boolean;
  readonly low_usd: Usd;
  readonly high_usd: Usd;
}
