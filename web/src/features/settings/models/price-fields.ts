import { modelStrings as strings } from "../../../strings/settings-models.ts";
import type { ModelKind, PriceColumn } from "./prices.ts";

interface PriceField {
  readonly column: PriceColumn;
  readonly label: string;
  /** Told by the million, as providers do. */
  readonly isPerMillion: boolean;
  /** Which models count it. */
  readonly kinds: readonly ModelKind[];
}

/** What a price is made of, as it is typed. */
export const priceFields: readonly PriceField[] = [
  { column: "usd_per_image", label: strings.usdPerImage, isPerMillion: false, kinds: ["make", "extract", "moderate"] },
  {
    column: "usd_per_input_token",
    label: strings.usdPerMillionIn,
    isPerMillion: true,
    kinds: ["make", "extract", "embed", "moderate"],
  },
  {
    column: "usd_per_input_image_token",
    label: strings.usdPerMillionPicturesIn,
    isPerMillion: true,
    kinds: ["make", "extract", "moderate"],
  },
  { column: "usd_per_output_token", label: strings.usdPerMillionOut, isPerMillion: true, kinds: ["make", "extract"] },
  { column: "usd_per_second", label: strings.usdPerSecond, isPerMillion: false, kinds: ["make", "extract"] },
  { column: "usd_per_credit", label: strings.usdPerCredit, isPerMillion: false, kinds: ["make"] },
];
